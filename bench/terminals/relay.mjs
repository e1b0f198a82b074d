// Parts of the program, built from src/ for measuring: without the model of the screen, and the model alone.
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, buildSync } from 'esbuild';
import { median } from '../measure.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const settings = { absWorkingDir: root, bundle: true, platform: 'node', target: 'node20', format: 'cjs' };

/** Makes a copy of the program whose terminals only follow the modes, and returns the path of its `cli.cjs`. */
export async function buildRelay(dir) {
  const place = join(dir, 'relay');
  mkdirSync(place);
  for (const name of ['dist', 'templates', 'package.json'])
    cpSync(join(root, name), join(place, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
  await build({
    ...settings,
    entryPoints: ['src/terminal-daemon.ts'],
    outfile: join(place, 'dist', 'terminal-daemon.cjs'),
    define: { BUILD_ID: '"bench"', 'import.meta.dirname': '__dirname' },
    plugins: [{ name: 'without-model', setup: withoutModel }],
    logLevel: 'error',
  });
  return join(place, 'dist', 'cli.cjs');
}

function withoutModel({ onLoad }) {
  onLoad({ filter: /model.xterm-model\.ts$/ }, () => ({
    contents: `export { createModesModel as createModel } from './modes-model.ts';`,
    resolveDir: join(root, 'src/terminals/model'),
  }));
}

/** Returns bytes and milliseconds of warm snapshots of screens full of colours, by size. */
export function snapshots(dir, rounds) {
  const outfile = join(dir, 'model.cjs');
  buildSync({ ...settings, entryPoints: ['src/terminals/model/xterm-model.ts'], outfile, logLevel: 'error' });
  const { createModel } = createRequire(import.meta.url)(outfile);
  return Object.fromEntries(
    [
      [80, 24],
      [200, 50],
    ].map(([cols, rows]) => [
      `${cols}x${rows}`,
      snapshotOf(createModel({ cols, rows, scrollback: 2000 }), { cols, rows, rounds }),
    ]),
  );
}

function snapshotOf(model, { cols, rows, rounds }) {
  model.write(
    Buffer.from(Array.from({ length: rows }, (_, y) => fullRow(y, cols)).join('')),
    () => undefined,
  );
  const times = [];
  let text = '';
  for (let round = 0; round < rounds + 10; round += 1) {
    const start = process.hrtime.bigint();
    text = model.snapshot();
    if (round >= 10) times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  return { bytes: Buffer.byteLength(text), ms: median(times) };
}

// Words in four colours, as a program shows code.
function fullRow(y, cols) {
  const words = Array.from({ length: Math.floor(cols / 20) }, (_, x) =>
    `\x1b[38;5;${(x % 4) + 31}mword ${y} ${x}`.padEnd(29),
  );
  return `\x1b[${y + 1};1H${words.join('')}\x1b[m`;
}
