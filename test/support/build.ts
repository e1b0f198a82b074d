import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject as VitestProject } from 'vitest/node';
import { removeAll } from './remove-all.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder for the temporary projects of this run. */
    workshop: string;
    /** The error output of the build if it failed, or an empty text. */
    buildTrouble: string;
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Vitest's global setup: builds dist/ if src/ is newer, and creates a folder that is deleted at the end of the run. */
export function setup(vitest: VitestProject): () => void {
  const workshop = realpathSync(mkdtempSync(join(tmpdir(), 'session-journal-')));
  vitest.provide('workshop', workshop);
  vitest.provide('buildTrouble', isStale() ? build() : '');
  return () => removeAll(workshop);
}

function isStale(): boolean {
  const built = timesBelow('dist');
  const sources = [...timesBelow('src'), ...timesBelow('scripts'), ...timesBelow('package-lock.json')];
  return built.length === 0 || Math.max(...sources) > Math.min(...built);
}

function timesBelow(path: string): number[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [statSync(full).mtimeMs];
  return readdirSync(full).flatMap((name) => timesBelow(join(path, name)));
}

// If the build fails, only the tests that run dist/ fail, so you can keep working on the others.
function build(): string {
  try {
    execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
    return '';
  } catch (error) {
    return String((error as { stderr?: string }).stderr ?? error);
  }
}
