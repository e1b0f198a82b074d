import { join } from 'node:path';
import type { Place, Ran } from './place.ts';
import { layOut } from './place.ts';
import type { Rehearsal } from './rehearsal.ts';
import { rehearse, reportOf, troublesBehind } from './rehearsal.ts';
import type { Scenario } from './scenarios.ts';
import { scenarios } from './scenarios.ts';
import type { Part, Row, Soak } from './soak.ts';
import { inParallel, sampleOf } from './soak.ts';
import type { Fault, Point } from './strace.ts';
import { runWithFault, whyNoStrace } from './strace.ts';

const main = [
  ...[
    'init',
    'init --task',
    'log progress',
    'log done',
    'log decision',
    'log behind a prompt',
    'log over a queue',
  ],
  ...[
    'checkpoint',
    'resume',
    'pause',
    'close --complete',
    'set',
    'undo of log',
    'tidy',
    'doctor --fix',
    'merge-driver',
  ],
  ...['SessionStart startup', 'SessionStart compact', 'PreCompact', 'UserPromptSubmit first'],
  ...['UserPromptExpansion log', 'PostToolUse'],
];

interface Refusal {
  readonly point: Point;
  readonly error: string;
  readonly onwards: boolean;
}

const full = ['ENOSPC', 'EIO'];
const shut = ['EROFS', 'EACCES'];

// Calls that the program only makes for its own files. They may keep failing, as on a full disk that stays full.
const staying = /^(?:rename|link|mkdir|fsync|fchmod)/;

// A full disk has no room for data. A folder without write permission refuses only the call that needs it.
function refusalsOf(points: readonly Point[]): Refusal[] {
  // Leave out deletions of temporary files: no system refuses to delete a file that it has just let us create.
  const open = points.filter(({ call, shown }) => call !== 'unlink' || !shown.includes('.tmp'));
  return open.flatMap((point, index) => {
    const isData = /^p?write/.test(point.call) || /sync/.test(point.call);
    const errors = isData ? full : [...shut, 'ENOSPC'];
    return [0, 1].map((turn) => {
      const error = errors[(index + turn) % errors.length] ?? 'EIO';
      return { point, error, onwards: turn === 1 && staying.test(point.call) };
    });
  });
}

/** Makes every call that changes a file fail: full disk, I/O error, no permission, read-only. */
export const refusals: Part = async (soak) => {
  const tried =
    'calls of the main verbs and hooks refused (ENOSPC, EIO, EROFS, EACCES): old or new, clear error, calm hook';
  const untried = whyNoStrace();
  if (untried !== undefined) return [{ tried, times: 0, losses: [], untried }];
  const list = scenarios.filter(({ name }) => main.includes(name));
  const losses: string[] = [];
  let times = 0;
  for (const [index, scenario] of list.entries()) {
    const play = await rehearse(soak, scenario);
    const chosen = sampleOf(soak, refusalsOf(play.points), 2);
    await inParallel(soak.jobs, chosen, async (refusal, slot) => {
      losses.push(...(await refuseAt(soak, play, { refusal, slot })));
      times += 1;
      soak.progress(`refusals: ${index + 1}/${list.length}, ${times} refused, ${losses.length} lost`);
    });
  }
  const row: Row = { tried, times, losses };
  return [row];
};

async function refuseAt(
  soak: Soak,
  play: Rehearsal,
  at: { readonly refusal: Refusal; readonly slot: number },
): Promise<string[]> {
  const { refusal, slot } = at;
  const { point, error, onwards } = refusal;
  const place = layOut(play.start, join(soak.base, `slot-${slot}`));
  const fault: Fault = { error, onwards };
  const ran = await runWithFault(place, play.scenario.step, { point, fault });
  const troubles = await judge(place, play, ran);
  const title = `${play.scenario.name}, ${error} at ${point.call} ${point.nth}${onwards ? '+' : ''}`;
  const told = [point.shown, `exit ${ran.code}`, ran.stdout, ran.stderr, ...troubles];
  return troubles.length === 0
    ? []
    : [reportOf(soak, place, { title: `${title}: ${troubles[0]}`, troubles: told })];
}

/** Returns what is wrong with what a refused run said, with what it left, and with the runs after it. */
export async function judge(place: Place, play: Rehearsal, ran: Ran): Promise<string[]> {
  return [...wordsOf(play.scenario, ran), ...(await troublesBehind(place, play, worldsFor(play, ran)))];
}

// If a run reported success, its change must be there; if it reported a refusal, it must not.
function worldsFor({ scenario, later }: Rehearsal, { code }: Ran): Rehearsal['later'] {
  if (scenario.isLoose || scenario.step.argv === undefined) return later;
  const [without, behind] = later;
  return code === 0 ? [behind, behind] : [without, without];
}

function wordsOf({ step }: Scenario, { code, stdout, stderr }: Ran): string[] {
  if (step.argv === undefined) {
    const isCalm = code === 0 && stderr === '';
    return isCalm ? [] : [`the hook is not calm: exit ${code}, ${stderr}`];
  }
  if (code === 0) return stderr === '' ? [] : [`done, with words on standard error: ${stderr}`];
  // If doctor found something that it couldn't fix, it says so in its reply and exits with 1.
  if (step.argv[0] === 'doctor' && code === 1 && stderr === '') return [];
  const isClear = code === 1 && stdout === '' && /^[A-Z].*\n {2}\S/.test(stderr) && !/\n\s+at /.test(stderr);
  return isClear ? [] : [`no clear refusal: exit ${code}, ${stderr || stdout}`];
}
