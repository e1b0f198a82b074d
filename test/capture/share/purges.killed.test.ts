import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listCaptures } from '../../../src/capture/store/list-captures.ts';
import { makeProgram } from '../../support/child-program.ts';
import { makeFolder } from '../../support/folder.ts';
import { allTexts, makeRemote, makeSharedClone, take } from '../../support/shared-clones.ts';

const [first, second, third] = ['0000000001', '0000000002', '0000000003'] as const;

// Purges the captures with these ids that are still there, as `captures purge` does.
const code = `import { allCaptures, purgeCaptures, readSharing } from 'src/capture/share/sharing.ts';
const [, , cwd = '', ...ids] = process.argv;
(async () => {
  const place = { cwd, env: process.env, wish: undefined };
  const state = await readSharing(place);
  await purgeCaptures(place, state, []);
  const found = (await allCaptures(state)).filter(({ id }) => ids.includes(id));
  if (found.length > 0) await purgeCaptures(place, state, found);
})();`;

// Kills whoever starts git for the n-th time, before or after git has done its work.
function deadlyGit(at: number, isDone: boolean): string {
  const real = spawnSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).stdout.trim();
  const work = isDone ? `${real} "$@" >/dev/null; ` : '';
  const folder = makeFolder({
    git: `#!/bin/sh\necho x >>"$0.calls"\n[ "$(wc -l <"$0.calls")" -ne ${at} ] || { ${work}kill -9 "$PPID"; exit 1; }\nexec ${real} "$@"\n`,
  });
  chmodSync(join(folder, 'git'), 0o755);
  return folder;
}

// Every third call, and the others with the work done, so that both kinds are hit in a reasonable time.
test.each([
  [1, false],
  [2, true],
])(
  'a purge that is killed at any call of git is finished by the next one, and no text stays on the disk (from call %i on, done: %j)',
  async (from, isDone) => {
    const program = makeProgram(code);
    for (let at = from; ; at += 3) {
      const clone = await makeSharedClone(makeRemote());
      for (const id of [first, second, third]) await take(clone, id);
      const purge = (path: string): NodeJS.Signals | null => {
        const env = { ...clone.env, PATH: path };
        return spawnSync(process.execPath, [program, clone.top, first], { env }).signal;
      };
      const { PATH = '' } = clone.env;
      const signal = purge(`${deadlyGit(at, isDone)}:${PATH}`);
      expect(purge(PATH)).toBeNull();
      expect(((await listCaptures(clone.store)) ?? []).map(({ id }) => id).sort()).toEqual([second, third]);
      const texts = allTexts(clone.store.folder);
      expect(texts).not.toContain(`the words of ${first}`);
      expect(texts).toContain(`the words of ${third}`);
      if (signal === null) {
        expect(at).toBeGreaterThan(8);
        break;
      }
    }
  },
);
