import { prefixRules } from './prefixes.ts';
import { isPlaceholderSecret, isStrongValue } from './strength.ts';
import { token, tokenRules } from './tokens.ts';

// Why a table of our own (measured on test/fixtures/secrets.ts, Node 20): secretlint's recommended preset is the one kept
// library there is for Node, its current line needs Node 22, its last one for Node 20 (11.7) is 700 kB bundled, costs
// 23 ms before the first text, knew a quarter of the table's secrets, holds bundled code whose licences it does not name,
// and a text that says "secretlint-disable" switches it off. gitleaks' rules are written for an engine that never
// backtracks. The formats are from what each provider publishes and from gitleaks (config/gitleaks.toml).

/** One form of secret: how it is found, and which part of what is found is the secret. */
export interface SecretRule {
  /** As `[redacted:KIND]` names it. */
  readonly kind: string;
  /** Texts of which one stands in every secret of this form; those in lower case count in any case. */
  readonly signs: readonly string[];
  /**
   * Global, with indices; the secret is the last group that took part, or all of it. Linear: all repetitions have a
   * bound, or cannot begin within themselves.
   */
  readonly pattern: RegExp;
  /** Says whether what was found is no placeholder. */
  readonly accepts: (secret: string) => boolean;
}

// Bounded, since the engine's stack would burst at megabytes of one.
const pem = [
  '-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----',
  '(?:(?:(?!-----)[\\s\\S]){0,100000}-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----',
  // Cut off: lines of base64, and the headers of an encrypted key, as far as they go.
  '|(?:(?:\\s|\\\\[nr]|[>|"\',])+(?:[A-Za-z0-9+/]{20,}={0,2}|(?:Proc-Type|DEK-Info|Version|Comment):.{0,100})){0,20000})',
].join('');

function isKeyBlock(block: string): boolean {
  return /[A-Za-z0-9+/]{24}/.test(block.replace(/-----[^-]*-----/g, ''));
}

const forms: readonly SecretRule[] = [
  // RFC 7468, RFC 4880 (armour), RFC 1421 (headers)
  {
    kind: 'gcp-service-account-key',
    signs: ['private_key"'],
    pattern: new RegExp(`"private_key"\\s{0,5}:\\s{0,5}"(${pem})`, 'gd'),
    accepts: isKeyBlock,
  },
  { kind: 'private-key', signs: ['PRIVATE KEY'], pattern: new RegExp(pem, 'gd'), accepts: isKeyBlock },
  // github.com/FiloSottile/age, RFC 7519
  token('age-key', ['AGE-SECRET-KEY-1'], 'AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}'),
  {
    ...token('jwt', ['eyJ'], ''),
    pattern:
      /(?:(?<![A-Za-z0-9_.-])|(?<=\\[nrt])|(?<=%[0-9A-F]{2}))eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+){0,2}/dg,
  },
  // RFC 3986, 3.2.1
  {
    kind: 'password-in-url',
    signs: ['://'],
    pattern:
      /[A-Za-z][A-Za-z0-9+.-]{0,20}:\/\/([^\s/:@?#"'<>`[]{0,128}):(?!\1@)([^\s/"'<>`]{1,256})@(?=[^\s@])/dg,
    accepts: (secret) => !isPlaceholderSecret(secret) && !/^\d{1,5}(?:[?#]|$)/.test(secret),
  },
];

// `"…"`, '…', `…`, or a word of anything that does not end one.
const value =
  '(?:"([^"\\s]{8,256})"|\'([^\'\\s]{8,256})\'|`([^`\\s]{8,256})`|([^\\s"\'`,;<>(){}[\\]|\\\\]{8,256}))(?![(\\w[])';
const named =
  '(?<!(?:public|csrf|next|page)[_-]?)(?:passw(?:or)?d|passphrase|pwd|secret|token|credentials?|(?:api|access|private|auth|encryption|signing|account)[_-]?key)';
// A name goes on and ends in one of these (`SECRET_KEY_BASE`, not `tokenizer`, `secretName`, `password_hash`).
const rest =
  '[A-Za-z0-9_-]{0,20}(?<=(?:key|base|value|access|token|secret|word|passwd|phrase|pwd|credentials?)[_-]?\\d{0,2})';
const words = ['passw', 'passphrase', 'pwd', 'secret', 'token', 'credential', 'key'];

const values: readonly SecretRule[] = [
  {
    kind: 'secret',
    signs: words,
    pattern: new RegExp(
      `${named}${rest}["'\`\\]]{0,2}(?:\\s{0,3}(?::=|=>|[:=])\\s{0,3}|\\s(?:is|was)\\s)${value}`,
      'gid',
    ),
    accepts: isStrongValue,
  },
  {
    kind: 'secret',
    signs: words,
    pattern: new RegExp(`--[a-z-]{0,20}${named}\\s${value}`, 'gid'),
    accepts: isStrongValue,
  },
  // Of these the keys are UUIDs, which are no secrets elsewhere.
  {
    kind: 'secret',
    signs: ['heroku', 'snyk', 'hubspot', 'hapikey', 'squarespace', 'kucoin', 'sendbird'],
    pattern:
      /(?:(?:heroku|snyk|hubspot|squarespace|kucoin|sendbird)[a-z_.-]{0,20}(?:key|token|secret)|hapikey)["'`]{0,2}\s{0,3}(?::=|=>|[:=])\s{0,3}["'`]?([a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})/dgi,
    accepts: (secret) => !isPlaceholderSecret(secret),
  },
  // RFC 6750, RFC 7617
  {
    kind: 'secret',
    signs: ['bearer', 'basic', 'authorization'],
    pattern:
      /(?:\b(?:Bearer|Basic)|\bAuthorization["']?:\s{0,3}["']?(?:[A-Za-z-]{1,20}\s)?)\s{0,3}([A-Za-z0-9._~+/-]{16,2000}={0,2})/dgi,
    accepts: isStrongValue,
  },
  {
    kind: 'secret',
    signs: ['curl'],
    pattern: new RegExp(
      `\\bcurl\\b[^\\n]{0,200}?\\s(?:-u|--user)[ =]\\s{0,3}["']?[^\\s:"']{0,64}["']?:${value}`,
      'gid',
    ),
    accepts: isStrongValue,
  },
];

/** Every form that is looked for, the most telling first: its kind names what several rules find. */
export const secretRules: readonly SecretRule[] = [...tokenRules, ...prefixRules, ...forms, ...values];
