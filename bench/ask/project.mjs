import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

/** Gives `use` an empty repository and the environment of a person who has nothing, and removes both afterwards. */
export function inProject(use) {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'session-journal-ask-')));
  const root = join(base, 'ferry');
  const env = {
    PATH: process.env.PATH,
    HOME: join(base, 'home'),
    XDG_STATE_HOME: join(base, 'state'),
    XDG_CONFIG_HOME: join(base, 'config'),
    NO_COLOR: '1',
  };
  try {
    mkdirSync(root);
    mkdirSync(env.HOME);
    execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: root });
    use({ root, env });
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}
