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
const strays = /\u200d|\u200c|\ufe0e|\ufe0f|[\ud800-\udfff]/u;
const otherLineEnds = /[\u0085\u2028\u2029]/g;

/**
 * Matches invisible characters that can carry hidden text: soft hyphen, grapheme joiner, fillers, variation selectors
 * (except the emoji's own), tag characters.
 */
export const hiddenCharacters =
  /\u034f|[\u17b4\u17b5]|[\u180b-\u180f]|[\ufe00-\ufe0d]|[\u00ad\u115f\u1160\u3164\uffa0\ufff0-\ufff8]|[\u{e0000}-\u{e0fff}]/gu;

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

/**
 * Returns the text as it is printed: every character that controls a terminal, reorders a line or can't be seen appears
 * as `\u{…}`. Line feeds and tabs stay, CRLF becomes a line feed, and joiners within emoji and words stay.
 */
export function showControls(text: string): string {
  if (isCalm(text)) return text;
  const shown = text
    .replace(/\r\n/g, '\n')
    .replace(otherLineEnds, escapeCharacters)
    .replace(controls, escapeCharacters)
    .replace(hiddenCharacters, escapeCharacters);
  return strays.test(shown) ? showStrays(shown) : shown;
}

/** Returns the text as `showControls` does, on one line and without white space around it. */
export function showLine(text: string): string {
  return showControls(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** Returns the text as `showControls` does, without white space around it and at the ends of its lines. */
export function showText(text: string): string {
  return showControls(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/** Returns JSON with the same meaning in which control, bidi and invisible characters are written as escapes. */
export function escapeJson(json: string): string {
  if (isCalm(json)) return json;
  const inJson = (found: string): string =>
    found.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return [otherLineEnds, controls, hiddenCharacters].reduce(
    (text, which) => text.replace(which, inJson),
    json,
  );
}

function escapeCharacters(characters: string): string {
  return Array.from(characters, (one) => `\\u{${one.codePointAt(0)?.toString(16)}}`).join('');
}

// Joiners and the emoji's variation selectors mean something only after certain characters. Half of a surrogate pair is
// no character at all. Compiled here, because few texts have any of them.
function showStrays(text: string): string {
  const strayJoiner =
    /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]+|(?<=[\p{ASCII}\u200c\u200d])[\u200c\u200d]+/gu;
  return text
    .replace(/(?<!\p{Emoji})[\ufe0e\ufe0f]+|\p{Surrogate}/gu, escapeCharacters)
    .replace(strayJoiner, escapeCharacters);
}

const esc = '\x1b';
const colour = new RegExp(`(${esc}\\[[\\d;:]*m)`);

/** Returns a text with control and invisible characters shown, except for sequences that set colours and styles. */
export function showColored(text: string): string {
  return text
    .split(colour)
    .map((part, at) => (at % 2 === 1 ? part : showControls(part)))
    .join('');
}
