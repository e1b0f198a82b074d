import { readAnyText } from '../files/searchable.ts';

/** A line with something that looks like a secret, without the secret itself. */
export interface SecretLine {
  readonly line: number;
  readonly kind: string;
}

/** Returns each line of a file and kind of secret in it, once; `notSecrets` are words that look like secrets but aren't. */
export async function readSecretLines(path: string, notSecrets: readonly string[]): Promise<SecretLine[]> {
  const { screenSecrets } = await import('../../core/secrets/find.ts');
  const text = readAnyText(path);
  const lines = new Map<string, SecretLine>();
  let [line, at] = [1, 0];
  for (const { kind, start } of screenSecrets(text, notSecrets).found) {
    line += text.slice(at, start).split('\n').length - 1;
    at = start;
    lines.set(`${line} ${kind}`, { line, kind });
  }
  return [...lines.values()];
}
