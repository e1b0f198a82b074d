// Escape sequences first and as a whole, so that their letters do not stay behind. The bodies exclude every
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
// A joiner means something only behind a letter, a mark or an emoji (family emoji, Persian, Malayalam …).
const strayJoiners =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]+|(?<=[\u200c\u200d])[\u200c\u200d]+/gu;

/**
 * Returns the text without terminal escape sequences, control, bidi, tag and zero-width characters; line feeds and
 * tabs stay, other line ends become line feeds, joiners within emoji and words stay.
 */
export function stripControls(text: string): string {
  const clean = text.replace(escapes, '').replace(lineEnds, '\n').replace(controls, '');
  // A look for the joiners alone is a hundred times faster than the pattern, and nearly no text has any.
  return joiners.test(clean) ? clean.replace(strayJoiners, '') : clean;
}
