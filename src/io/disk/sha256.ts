import { cryptography } from './late-builtins.ts';

/** Returns the SHA-256 of bytes, or of a text's UTF-8 bytes, in hex. */
export function sha256(content: string | Uint8Array): string {
  return cryptography().createHash('sha256').update(content).digest('hex');
}
