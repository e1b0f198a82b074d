import { join } from 'node:path';
import { layOut } from './place.ts';
import type { Rehearsal } from './rehearsal.ts';
import { rehearse, reportOf, troublesBehind } from './rehearsal.ts';
import type { Scenario } from './scenarios.ts';
import { scenarios } from './scenarios.ts';
import type { Part, Row, Soak } from './soak.ts';
import { inParallel, sampleOf } from './soak.ts';
import type { Point } from './strace.ts';
import { runWithFault, whyNoStrace } from './strace.ts';

const titles = [
  'a kill before every call that changes a file:',
  'the old or the new file, completed by the next run',
];

/** Kills every verb and hook before each of its calls that change a file. */
export const crashes: Part = async (soak) => {
  const untried = whyNoStrace();
  if (untried !== undefined) return [{ tried: `${titles.join(' ')}`, times: 0, losses: [], untried }];
  const isHook = ({ step }: Scenario): boolean => step.argv === undefined;
  return [
    await killAll(
      soak,
      'verbs',
      scenarios.filter((one) => !isHook(one)),
    ),
    await killAll(soak, 'hooks', scenarios.filter(isHook)),
  ];
};

async function killAll(soak: Soak, what: string, list: readonly Scenario[]): Promise<Row> {
  const losses: string[] = [];
  let times = 0;
  let points = 0;
  for (const [index, scenario] of list.entries()) {
    const play = await rehearse(soak, scenario);
    const chosen = sampleOf(soak, play.points, 2);
    points += play.points.length;
    await inParallel(soak.jobs, chosen, async (point, slot) => {
      losses.push(...(await killAt(soak, play, { point, slot })));
      times += 1;
      soak.progress(`crashes: ${what} ${index + 1}/${list.length}, ${times} kills, ${losses.length} lost`);
    });
  }
  const of = times < points ? ` (of ${points} calls)` : '';
  return {
    tried: `${list.length} ${what} killed with SIGKILL before every call that changes a file${of}`,
    times,
    losses,
  };
}

async function killAt(
  soak: Soak,
  play: Rehearsal,
  at: { readonly point: Point; readonly slot: number },
): Promise<string[]> {
  const { point, slot } = at;
  const place = layOut(play.start, join(soak.base, `slot-${slot}`));
  const ran = await runWithFault(place, play.scenario.step, { point, fault: { signal: 'KILL' } });
  const title = `${play.scenario.name} killed at ${point.call} ${point.nth}`;
  const missed = ran.code === null ? [] : [`it was not killed but exited with ${ran.code}: ${ran.stderr}`];
  const troubles = [...missed, ...(await troublesBehind(place, play))];
  return troubles.length === 0
    ? []
    : [reportOf(soak, place, { title: `${title}: ${troubles[0]}`, troubles: [point.shown, ...troubles] })];
}
