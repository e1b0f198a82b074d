// Files of dist/ that are no code, but made from what the source says.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Returns the text of words.sh for `hooks/start.sh`: all words of plain lower-case letters in the phrases that mean
 * "continue", and a function that tells whether a prompt may continue with something that it names.
 */
export async function phraseWords(root) {
  const source = 'src/core/client/continuation-phrases.ts';
  const { always, bare, fillers, tails, frameSigns } = await importSource(root, source);
  const words = [always, bare, fillers, tails].flatMap((list) => list.flatMap((phrase) => phrase.split(' ')));
  const plain = [...new Set(words.filter((word) => /^[a-z]+$/.test(word)))].sort();
  // Each word has a space on both sides, even at the ends of lines.
  const lines = plain.join(' ').replace(/(.{1,110}) /g, '$1 \n ');
  const anyCase = (sign) => sign.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
  const patterns = frameSigns.map((sign) => `    *${anyCase(sign)}*) return 0 ;;`).join('\n');
  return `# Made by scripts/build.mjs from src/core/client/continuation-phrases.ts.
words=' ${lines} '
may_name_work() {
  case $1 in
${patterns}
  esac
  return 1
}
`;
}

/** Returns the manual page, made from the table of commands. */
export async function manualPage(root) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { manPage } = await importSource(root, 'src/commands/man-page.ts');
  return manPage(version);
}

/** Returns what a file of src/ exports, with everything that it imports. */
async function importSource(root, path) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    write: false,
    define: { 'import.meta.dirname': '""', 'import.meta.filename': '""' },
    logLevel: 'silent',
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  return module.exports;
}
