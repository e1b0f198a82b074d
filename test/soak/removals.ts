import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lostDecisions } from './concurrency.ts';
import type { Place } from './place.ts';
import { makePlace, runHere } from './place.ts';
import { startPlayer } from './roles.ts';
import { active, projects, sample } from './samples.ts';
import type { Part, Row, Soak } from './soak.ts';
import { keepEvidence, shareOf } from './soak.ts';
import { litterIn } from './world.ts';

/** What is removed while processes are working, and put back a moment later if people would do so. */
const victims = {
  'the folder .local': (place: Place) => rmSync(join(place.root, '.sessions/.local'), force),
  'the session file': (place: Place) => rmSync(join(place.root, active), force),
  'the folder .sessions': (place: Place) => rmSync(join(place.root, '.sessions'), force),
} as const;

const force = { recursive: true, force: true, maxRetries: 5 } as const;

/** Removes folders and files while four processes work: clear refusals, no crash, and work continues afterwards. */
export const removals: Part = async (soak) => {
  const rows: Row[] = [];
  for (const [what, remove] of Object.entries(victims)) rows.push(await removeWhile(soak, what, remove));
  return rows;
};

async function removeWhile(soak: Soak, what: string, remove: (place: Place) => void): Promise<Row> {
  const place = makePlace(join(soak.base, `removals-${what.replaceAll(' ', '-')}`), projects.active);
  const players = Array.from({ length: 4 }, () => startPlayer(soak, 'stubborn'));
  const count = shareOf(soak, 100, 10);
  let isOver = false;
  const answers = Promise.all(
    players.map((player, index) => player.ask({ root: place.root, count, name: `R${index}` })),
  ).finally(() => {
    isOver = true;
  });
  let removed = 0;
  while (!isOver) {
    await new Promise((done) => setTimeout(done, 20 + (removed % 7) * 10));
    soak.progress(`removals: ${what}, ${removed} times`);
    try {
      remove(place);
      removed += 1;
    } catch {
      // Somebody wrote to the folder while it was being emptied. Try again next time.
    }
    await new Promise((done) => setTimeout(done, 10));
    restore(place);
  }
  const told = (await answers) as { done: string[]; bugs: string[] }[];
  for (const { process } of players) process.disconnect();
  const bugs = [...told.flatMap((one) => one.bugs), ...(await troublesAfter(place))];
  if (bugs.length > 0)
    bugs.push(
      keepEvidence(
        soak,
        `removed ${what}.txt`,
        [...bugs, ...readdirSync(place.base, { recursive: true, encoding: 'utf8' })].join('\n'),
      ),
    );
  return {
    tried: `${what} removed while 4 processes work: clear refusals, and work continues`,
    times: removed,
    losses: bugs,
  };
}

function restore(place: Place): void {
  const ignores = '.sessions/.gitignore';
  mkdirSync(join(place.root, '.sessions/active'), { recursive: true });
  if (!existsSync(join(place.root, ignores)))
    writeFileSync(join(place.root, ignores), projects.active[ignores]);
  if (!existsSync(join(place.root, active))) writeFileSync(join(place.root, active), sample);
}

async function troublesAfter(place: Place): Promise<string[]> {
  restore(place);
  const { code, stderr } = await runHere(place, {
    argv: ['log', '--decision', 'At last.', '--session', 'fix-sweep'],
  });
  return [
    ...(code === 0 ? [] : [`work does not continue: ${stderr}`]),
    ...(await lostDecisions(place, ['At last.'])),
    ...litterIn(place).map((path) => `left behind: ${path}`),
  ];
}
