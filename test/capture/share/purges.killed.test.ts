import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { captureIds } from '../../support/captures.ts';
import { makeProgram } from '../../support/child-program.ts';
import { deadlyGit } from '../../support/killed.ts';
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
      expect(await captureIds(clone.store)).toEqual([second, third]);
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
