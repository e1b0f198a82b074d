import { prefixRules } from './prefix-rules.ts';
import type { SecretRule } from './secret-rule.ts';
import { isPlaceholderSecret } from './strength.ts';
import { token, tokenRules } from './token-rules.ts';
import { valueRules } from './value-rules.ts';

// Bounded, because a key of megabytes would overflow the regular expression engine's stack.
const pem = [
  '-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----',
  '(?:(?:(?!-----)[\\s\\S]){0,100000}-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----',
  // A key that was cut off: the lines of base64 and the headers of an encrypted key, as far as they go.
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

/** All rules, the most specific first: where several match, it names the secret. */
export const secretRules: readonly SecretRule[] = [...tokenRules, ...prefixRules, ...forms, ...valueRules];
