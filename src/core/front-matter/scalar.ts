const ascii = /^[ -~]*$/;
const plainAscii = /^[A-Za-z0-9_./(]/;
const unsafeInside = /[,[\]{}]|:(?: |$)| #| $|^\.\.\./;
const words = /^(?:y|n|yes|no|on|off|true|false|null|\.?nan|\.?inf(?:inity)?)$/i;
const numbers = /^(?:[0-9_.:+-]*e?[0-9_.:+-]*|0[xob][0-9a-f_]*)$/i;
const dates = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:$|[Tt ])/;
const shortEscapes = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['"', '\\"'],
  ['\\', '\\\\'],
]);

const instantKeys = new Set(['created_at', 'updated_at', 'paused_at', 'closed_at']);
const instant = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$/;
const numberKeys = new Set(['compaction_count', 'duration_hours']);
const number = /^(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;

/** Returns the text as a YAML scalar of one line: plain only if every YAML reader takes it for this very text. */
export function renderScalar(value: string): string {
  return isPlain(value) ? value : quote(value, "'");
}

/** Returns a field's value as a YAML scalar: times and counts of our own keys plain, everything else by `renderScalar`. */
export function renderFieldScalar(key: string, value: string): string {
  const own = (instantKeys.has(key) && instant.test(value)) || (numberKeys.has(key) && number.test(value));
  return own ? value : renderScalar(value);
}

/** Returns the text as a scalar in the style of `old`, another scalar's source: in its quotes if it has some. */
export function renderLike(old: string, value: string, render: (value: string) => string): string {
  const mark = old.charAt(0);
  return mark === '"' || mark === "'" ? quote(value, mark) : render(value);
}

/** Returns the text as an item of a list in brackets: plain only if it holds no colon and no question mark. */
export function renderFlowItem(value: string): string {
  return isPlain(value) && !/[:?]/.test(value) ? value : quote(value, "'");
}

function isPlain(value: string): boolean {
  if (!isPrintable(value) || unsafeInside.test(value)) return false;
  return !words.test(value) && !numbers.test(value) && !dates.test(value);
}

// Expressions for all of Unicode are made where one is needed: most values are short words, and each takes half a
// millisecond to make.
function isPrintable(value: string): boolean {
  if (ascii.test(value)) return plainAscii.test(value);
  return /^(?:[A-Za-z0-9_./(]|(?!\p{ASCII})[\p{L}\p{N}\p{P}\p{S}])[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u.test(
    value,
  );
}

function quote(value: string, mark: '"' | "'"): string {
  // Bidi controls too: a person who reads the diff must see them.
  const hidden =
    '\\p{Cc}\\p{Cs}\\u061c\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\ufffe\\uffff';
  const hides = !ascii.test(value) && new RegExp(`[${hidden}]`, 'u').test(value);
  if (mark === "'" && !hides) return `'${value.replaceAll("'", "''")}'`;
  return `"${value.replace(hides ? new RegExp(`["\\\\${hidden}]`, 'gu') : /["\\]/g, escapeChar)}"`;
}

function escapeChar(char: string): string {
  const code = char.charCodeAt(0);
  const hex =
    code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  return shortEscapes.get(char) ?? hex;
}
