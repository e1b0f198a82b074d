import { cpSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the plugin this repository is. */
export const journalPlugin = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

const left = new Set(['.git', 'node_modules', 'test', 'bench', 'coverage', 'src']);

/**
 * Copies a plugin as it would be installed and gives the copy's folder back: the client writes type declarations
 * into a folder it loads a module from.
 */
export function copyPlugin(from: string, to: string): string {
  cpSync(from, to, {
    recursive: true,
    filter: (path) => dirname(path) !== from || !left.has(basename(path)),
  });
  return to;
}
