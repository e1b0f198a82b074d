// Words that stand for a secret in documentation. Long ones count anywhere in a text, short ones only on their own.
const longWords =
  /example|placeholder|redacted|change_?me|your_?(?:token|key|secret|pass|api)|x{5}|#{5}|\*{3}|\.{3}|…|abcdefgh|12345678|0{8}/i;
const shortWords =
  /^(?:user|pass|pw|password|passwd|pwd|secret|token|key|test|root|admin|guest|none|null|true|false|default|foo|bar|baz|x+|\.+)$|(?:^|[_-])(?:your|my|insert|dummy|fake|sample)(?:[_-]|$)/i;
// `${TOKEN}`, `$TOKEN`, `%TOKEN%`, `<token>`, `{{ token }}`,
// `[redacted:…]`, and code that reads a secret from elsewhere.
const gaps =
  /^[$%<{[]|[$#{]\{|^(?:process|os|env|import|config|secrets|vars|self|this|req|ctx)\b[.[]|^ENC\[|^vault:|^op:\/\//;

/** Says whether a text is a placeholder for a secret: `ghp_xxxx`, `<token>`, `$TOKEN`, `changeme`. */
export function isPlaceholderSecret(text: string): boolean {
  return gaps.test(text) || longWords.test(text) || shortWords.test(text);
}

// Shannon entropy: computed from how often each character occurs.
function bitsPerCharacter(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

// Random hex digits have about 3.6 bits each if there are 32 of them, and never as few as this; `abababab…` does.
const leastBits = 2.6;

/**
 * Says whether the part of a token after its prefix could be random. If its length is `exact`, what it spells doesn't
 * matter: somebody who tries it out with an invented token must see that it works.
 */
export function isTokenBody(text: string, exact: boolean): boolean {
  return bitsPerCharacter(text) >= leastBits && (exact || !isPlaceholderSecret(text));
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const known = /^(?:sha\d+|md5)[:-]|:\/\/|^\d{4}-\d\d-\d\d|^arn:|^\$2[aby]\$/i;
// The parts of ordinary names: words with a few digits after them, or numbers with a unit.
const namePart = /^(?:[A-Za-z]*\d{0,4}|\d+[A-Za-z]{0,3})$/;

/**
 * Says whether a value given to `password`, `token` and the like is a secret: it mixes letters and digits in a way that
 * no name, path, version, UUID, digest or time does.
 */
export function isStrongValue(text: string): boolean {
  if (!/[A-Za-z]/.test(text) || !/\d/.test(text)) return false;
  if (uuid.test(text) || known.test(text) || isPlaceholderSecret(text)) return false;
  if (text.split(/[-_./:,=]/).every((part) => namePart.test(part))) return false;
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((one) => one.test(text)).length;
  return text.length < 12 ? classes >= 3 && bitsPerCharacter(text) >= 2.7 : bitsPerCharacter(text) >= 2.9;
}

const madeUp =
  /^(?:test|pass|password|passwd|admin|user|root|guest|demo|foo|bar|abc|temp|secret|changeme)[-_.]?\d{0,5}!?$/i;
// Code that reads the password from elsewhere (`user.password2`), and paths.
const notGiven = /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+$|^[./~]/;

/** Says whether a value that is given to a password in so many words is one: letters with a digit or another sign. */
export function isWeakPassword(text: string): boolean {
  if (!/\p{L}/u.test(text) || !/[\p{N}!#*+^&@%]/u.test(text)) return false;
  // Several words are a name: `refresh_token_v2`.
  if (/[_-]/.test(text) && text.split(/[_-]/).every((part) => namePart.test(part))) return false;
  return ![madeUp, notGiven, known, uuid].some((form) => form.test(text)) && !isPlaceholderSecret(text);
}
