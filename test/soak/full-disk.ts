import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './place.ts';
import { layOut, runBuilt } from './place.ts';
import { judge } from './refusals.ts';
import type { Rehearsal } from './rehearsal.ts';
import { rehearse, reportOf } from './rehearsal.ts';
import { scenarios } from './scenarios.ts';
import type { Part, Row, Soak } from './soak.ts';
import { makeRandom, sampleOf } from './soak.ts';

const mainNames = [
  'init',
  'log decision',
  'checkpoint',
  'pause',
  'close --complete',
  'undo of log',
  'tidy',
  'PreCompact',
  'SessionStart startup',
  'UserPromptSubmit first',
  'UserPromptExpansion log',
];

const ways = {
  'a small disk that is really full': {
    before: fill,
    after: (base: string) => rmSync(join(base, 'filler'), { force: true }),
  },
  'a disk that is really read-only': {
    before: (base: string) => remount(base, 'ro'),
    after: (base: string) => remount(base, 'rw'),
  },
} as const;

/** Runs verbs and hooks on a small disk of their own that is full or read-only. Needs permission to mount one. */
export const disks: Part = async (soak) => {
  const base = join(soak.base, 'disk');
  mkdirSync(base, { recursive: true });
  const rows: Row[] = [];
  for (const [what, { before, after }] of Object.entries(ways)) {
    const tried = `${what}: old or new, clear error, calm hook`;
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', base]).status !== 0) {
      rows.push({ tried, times: 0, losses: [], untried: 'needs Linux and root, to mount a small disk' });
      continue;
    }
    try {
      rows.push({ tried, ...(await runAll(soak, base, { what, before, after })) });
    } finally {
      spawnSync('umount', [base]);
    }
  }
  return rows;
};

interface Way {
  readonly what: string;
  readonly before: (base: string, random: () => number) => void;
  readonly after: (base: string) => void;
}

async function runAll(soak: Soak, base: string, way: Way): Promise<Pick<Row, 'times' | 'losses'>> {
  const random = makeRandom(soak.seed);
  const losses: string[] = [];
  let times = 0;
  for (const scenario of scenarios.filter(({ name }) => mainNames.includes(name))) {
    const play = await rehearse(soak, scenario);
    for (const turn of sampleOf(soak, [1, 2, 3, 4, 5, 6])) {
      const title = `${scenario.name}, ${way.what}, ${turn}`;
      losses.push(...(await runOnce({ soak, base, random }, way, { play, title })));
      times += 1;
      soak.progress(`disks: ${way.what}, ${times}`);
    }
  }
  return { times, losses };
}

async function runOnce(
  at: { readonly soak: Soak; readonly base: string; readonly random: () => number },
  way: Way,
  { play, title }: { readonly play: Rehearsal; readonly title: string },
): Promise<string[]> {
  const place: Place = layOut(play.start, join(at.base, 'place'));
  way.before(at.base, at.random);
  const ran = await runBuilt(place, play.scenario.step);
  way.after(at.base);
  const troubles = await judge(place, play, ran);
  const told = [`exit ${ran.code}`, ran.stdout, ran.stderr, ...troubles];
  return troubles.length === 0
    ? []
    : [reportOf(at.soak, place, { title: `${title}: ${troubles[0]}`, troubles: told })];
}

// Leaves a random number of pages free, so that only part of what the run wants to write fits.
function fill(base: string, random: () => number): void {
  const { bavail, bsize } = statfsSync(base);
  writeFileSync(join(base, 'filler'), Buffer.alloc(Math.max(0, bavail - Math.floor(random() * 6)) * bsize));
}

function remount(base: string, mode: 'ro' | 'rw'): void {
  spawnSync('mount', ['-o', `remount,${mode}`, base]);
}
