import { prefixRules } from './prefix-rules.ts';
import type { SecretRule } from './secret-rule.ts';
import { isPlaceholderSecret, isStrongValue } from './strength.ts';
import { token, tokenRules } from './token-rules.ts';

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
