// `npm run soak`: the property of the document core on many more random files. `--documents N`, 50,000 by default.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const at = process.argv.indexOf('--documents');
const documents = at < 0 ? 50_000 : Number(process.argv[at + 1]);
if (!Number.isInteger(documents) || documents < 1) {
  console.error(`Cannot soak with "${process.argv[at + 1]}" documents: give a whole number`);
  process.exit(2);
}
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'test/core/log-change.property.test.ts'],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, SOAK_DOCUMENTS: String(documents), TEST_SEED: String(Date.now() % 2 ** 31) },
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
