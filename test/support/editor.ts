import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './folder.ts';

/** Returns an environment whose editor is a shell script; in it, `$1` is the file. */
export function editor(script: string): { env: { EDITOR: string } } {
  const path = join(makeFolder(), 'my editor');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return { env: { EDITOR: `'${path}'` } };
}

/** Returns the script of an editor in which a line becomes other lines. */
export function retype(line: string, ...lines: string[]): string {
  const others = lines.map((each) => `print "${each}"; `).join('');
  return `awk '$0 == "${line}" { ${others}next } { print }' "$1" > "$1.new" && mv "$1.new" "$1"`;
}
