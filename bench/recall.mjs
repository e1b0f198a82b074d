// How many lines `why` leads to the right turn after a history was rewritten, on any repository:
// `npm run bench -- recall PATH… [--lengths 5,20] [--count N] [--files N] [--only WAY] [--examples N]`.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

/** Measures repositories and prints a table for each length of the stretches that are rewritten. */
export async function measureRecalls(paths, { lengths, count, files, only, examples }) {
  const folder = mkdtempSync(join(tmpdir(), 'recall-code-'));
  try {
    const outfile = join(folder, 'recall.mjs');
    const entry = new URL('recall/recall.ts', import.meta.url).pathname;
    buildSync({
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    });
    const { measureRecall, renderScores } = await import(pathToFileURL(outfile).href);
    for (const path of paths) {
      for (const length of lengths) {
        const about = { repository: resolve(path), length, count, mostFiles: files, only };
        const scores = await measureRecall(about);
        console.log(renderScores(path, length, scores));
        for (const [way, score] of scores)
          for (const one of score.examples.slice(0, examples)) console.log(`${way}: ${one}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
