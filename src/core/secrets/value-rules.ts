import type { SecretRule } from './secret-rule.ts';
import { isPlaceholderSecret, isStrongValue, isWeakPassword } from './strength.ts';

// A secret without a form of its own is known by its name (`DB_PASSWORD`), and by how it is given to that name.

const named = [
  '(?<!(?:public|csrf|authenticity|next|page)[_-]?)',
  '(?:passw(?:or)?d|passphrase|pwd|secret|token|cred(?:ential)?s?',
  '|(?:api|access|private|auth|encryption|signing|account|master|shared|storage|admin|app|license)[_-]?key',
  '|(?<![a-z])pass|[_-]auth)',
].join('');
// The name may continue but must end in one of these words (`SECRET_KEY_BASE`, but not
// `tokenizer`, `secretName` or `password_hash`).
const rest =
  '[A-Za-z0-9_-]{0,20}(?<=(?:key|base|value|access|token|secret|string|auth|pass|word|passwd|phrase|pwd|cred(?:ential)?s?)[_-]?\\d{0,2})';
const name = named + rest;
const words = ['passw', 'passphrase', 'pwd', 'pass', 'secret', 'token', 'cred', 'key', 'auth'];

// In double quotes (escaped ones too), single quotes or backticks, or a bare word up to a character that ends it.
const quoted = (least: number): string =>
  `"([^"\\s]{${least},256})"|\\\\"([^"\\\\\\s]{${least},256})\\\\"|'([^'\\s]{${least},256})'|\`([^\`\\s]{${least},256})\``;
// In a URL, the next parameter ends it.
const bare = (least: number): string =>
  `((?:[^\\s"'\`,;<>(){}[\\]|\\\\&]|&(?![\\w.-]{1,30}=)){${least},256})`;
const end = '(?![(\\w[])';
const value = `(?:${quoted(8)}|${bare(8)})${end}`;
const closing = '\\\\?["\'`*\\]]{0,2}';
const operator = '(?:[!=]==?|:{0,3}=|=>|[?.+]=|\\?\\?=|\\|\\|=|:)';

function rule(pattern: string, accepts = isStrongValue): SecretRule {
  const strong = accepts === isStrongValue ? ({ run: 'strong' } as const) : {};
  return { kind: 'secret', signs: words, ...strong, pattern: new RegExp(pattern, 'gid'), accepts };
}

const assignments: readonly SecretRule[] = [
  rule(`${name}${closing}(?:\\s{0,3}${operator}\\s{0,3}|\\s(?:is|was)\\s)@?${value}`),
  // YAML's blocks: the value is on the next line.
  rule(`${name}${closing}\\s{0,3}:\\s{0,3}[|>][-+]?\\s{0,3}\\n\\s{1,20}${value}`),
  // A declaration with a type: `var fooToken string = "…"`, `const FOO_TOKEN: &str = "…"`.
  rule(
    `${name}(?:\\s{1,3}|\\s{0,3}:\\s{0,3})[&*'A-Za-z][\\w<>&*'?.|[\\] ]{0,30}\\s{0,3}=\\s{0,3}@?(?:${quoted(8)})`,
  ),
  // What a person chose for a password is weaker than what a machine makes, so only plain assignments count.
  rule(
    `(?:passw(?:or)?d|passphrase|pwd|(?<![a-z])pass)${closing}(?:=(?:${quoted(6)}|${bare(6)})|\\s{0,3}(?::=|[:=])\\s{0,3}(?:${quoted(6)}))${end}`,
    isWeakPassword,
  ),
];

const pairs: readonly SecretRule[] = [
  // A call with name and value: `setProperty("FOO_TOKEN", "…")`.
  rule(`${name}\\\\?["'\`]\\s{0,3},\\s{0,3}(?:${quoted(8)})`),
  // Name and value as two fields: JSON, YAML, attributes.
  rule(
    `${name}["'\`]?(?:\\s{0,3}[,;/]?\\s{0,20}[-{<]{0,2}\\s{0,20})\\\\?["']?value\\\\?["']?\\s{0,3}(?:=>|[:=])\\s{0,3}${value}`,
  ),
  // Elements: `<fooToken>…</fooToken>`, `<string name="api_key">…</string>`, `<key>fooToken</key><string>…</string>`.
  rule(`${name}["']?(?:</key>\\s{0,40}<string)?>\\s{0,40}${bare(8)}\\s{0,40}<`),
  // A table's row.
  rule(`\\|\\s{0,20}[*\`]{0,2}[\\w.-]{0,40}?${name}[*\`]{0,2}\\s{0,40}\\|\\s{0,20}${value}\\s{0,40}\\|`),
  // Commands that take name and value as two words.
  rule(
    `\\b(?:ENV|ARG|setx|setenv|set\\s-[a-zA-Z]{1,3}|configure\\sset|config\\sset|secret\\sset)\\s{1,3}["']?[\\w.-]{0,40}?${name}["']?\\s{1,3}(?:--body\\s|-b\\s)?${value}`,
  ),
  rule(`--[a-z-]{0,20}${name}\\s${value}`),
  // A remark: `# … is the password`.
  rule(
    `(?<![^\\s/#;*"'\`(])${bare(8)}["'\`]?\\s(?:is|was)\\s(?:the|my|our|your)\\s(?:[\\w-]{1,20}\\s){0,2}?(?:password|secret|token|api[_\\s-]key|credential|passphrase)\\b`,
  ),
];

const uses: readonly SecretRule[] = [
  // The keys of these services are UUIDs, which are no secrets elsewhere.
  {
    kind: 'secret',
    signs: ['heroku', 'snyk', 'hubspot', 'hapikey', 'squarespace', 'kucoin', 'sendbird'],
    pattern:
      /(?:(?:heroku|snyk|hubspot|squarespace|kucoin|sendbird)[a-z_.-]{0,20}(?:key|token|secret)|hapikey)["'`]{0,2}\s{0,3}(?::=|=>|[:=])\s{0,3}["'`]?([a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})/dgi,
    accepts: (secret) => !isPlaceholderSecret(secret),
  },
  // A UUID is no secret elsewhere, but in a header that names it a key.
  {
    kind: 'secret',
    signs: ['key', 'token', 'authorization'],
    pattern:
      /\s(?:-H|--header)\s{1,3}["'](?:[\w-]{0,30}(?:api-?key|token)|Authorization):\s{1,3}([a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})/dgi,
    accepts: (secret) => !isPlaceholderSecret(secret),
  },
  // RFC 6750, RFC 7617
  {
    kind: 'secret',
    signs: ['bearer', 'basic', 'authorization'],
    run: 'strong',
    pattern:
      /(?:\b(?:Bearer|Basic)|\bAuthorization["']?:\s{0,3}["']?(?:[A-Za-z-]{1,20}\s)?)\s{0,3}([A-Za-z0-9._~+/-]{16,2000}={0,2})/dgi,
    accepts: isStrongValue,
  },
  {
    kind: 'secret',
    signs: ['curl'],
    pattern: new RegExp(
      `\\bcurl\\b(?:\\\\\\n|[^\\n]){0,200}?\\s(?:-u|--user)[ =]\\s{0,3}["']?[^\\s:"']{0,64}["']?:${value}`,
      'gid',
    ),
    accepts: (secret) => [isStrongValue, isWeakPassword].some((is) => is(secret)),
  },
];

/** Rules for secrets that only their name, or how they are used, gives away. */
export const valueRules: readonly SecretRule[] = [...assignments, ...pairs, ...uses];
