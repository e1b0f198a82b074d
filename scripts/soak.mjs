// `npm run soak` tries for 15 minutes to lose data, and prints what it tried. Flags: `--minutes N`, `--seed N`,
// `--only PART`.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'session-journal-bundle-'));
const outfile = join(folder, 'soak.cjs');

try {
  // Build first, so that the processes started by the soak run the current code too.
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
  await build({
    absWorkingDir: root,
    entryPoints: ['test/soak/main.ts'],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // The code looks for templates next to dist/, and for fixtures next to test/support/.
    define: {
      'import.meta.dirname': JSON.stringify(join(root, 'dist')),
      'import.meta.url': JSON.stringify(pathToFileURL(join(root, 'test/support/soak.ts')).href),
    },
    logLevel: 'error',
  });
  const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
