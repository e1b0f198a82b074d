const letters: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
};

/** Returns a path as it is; git quotes paths with special characters, and writes their bytes in octal. */
export function unquotePath(shown: string): string {
  if (!/^".*"$/.test(shown)) return shown;
  const bytes: number[] = [];
  for (const [, octal, letter, plain] of shown.slice(1, -1).matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/gs)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else bytes.push(...encoder.encode(plain ?? letters[letter as string] ?? letter));
  }
  return new TextDecoder().decode(new Uint8Array(bytes));
}

const encoder = /* @__PURE__ */ new TextEncoder();
