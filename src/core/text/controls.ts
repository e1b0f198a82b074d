// Whole escape sequences are removed first, so that none of their letters stay behind. Their bodies exclude every
// introducer, which keeps the search linear; a sequence that never ends loses only its introducer.
const escapes = new RegExp(
  [
    '(?:\\x1b\\[|\\x9b)[0-?]*[ -/]*[@-~]',
    '(?:\\x1b[\\]PX^_]|[\\x90\\x98\\x9d-\\x9f])[^\\x07\\x1b\\n\\x80-\\x9f]*(?:\\x07|\\x1b\\\\|\\x9c)',
    '\\x1b[ -/]*[0-~]',
  ].join('|'),
  'g',
);
const lineEnds = /\r\n?|[\u0085\u2028\u2029]/g;
const controls = new RegExp(
  [
    '[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f',
    '\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb',
    '\\u{e0000}-\\u{e007f}]',
  ].join(''),
  'gu',
);
const joiners = /[\u200c\u200d]/;

// Printable characters, from the scripts of most texts, that no rule here or in defuse.ts concerns. Most texts have
// nothing else, and compiling the Unicode expressions takes longer than all other work on a short text.
const calm =
  /^[\t\n\x20-\x7e\u00a0-\u00ac\u00ae-\u034e\u0370-\u058f\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3000-\u3163\u3165-\u9fff\uac00-\ud7a3]*$/;

/** Says whether a text has only characters that are certainly harmless; a text with others may still be harmless. */
export function isCalm(text: string): boolean {
  return calm.test(text);
}

/**
 * Returns the text without terminal escape sequences and without control, bidi, tag and zero-width characters. Line
 * feeds and tabs stay, other line ends become line feeds, and joiners within emoji and words stay.
 */
export function stripControls(text: string): string {
  if (isCalm(text)) return text;
  const clean = text.replace(escapes, '').replace(lineEnds, '\n').replace(controls, '');
  return joiners.test(clean) ? stripStrayJoiners(clean) : clean;
}

// A joiner means something only after a letter, a mark or an emoji (family emoji, Persian, Malayalam …). The pattern is
// compiled here because almost no text has joiners.
function stripStrayJoiners(text: string): string {
  return text.replace(
    /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]+|(?<=[\u200c\u200d])[\u200c\u200d]+/gu,
    '',
  );
}
