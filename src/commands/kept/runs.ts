import { counted } from '../../core/text/count.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import { knownClones } from '../../io/project/project-state.ts';
import type { AutomaticThing } from '../../journal/doctor/automatic-things.ts';
import { listedRuns, type PlacedRow, wantedRuns } from '../../runs/view/known-runs.ts';

/** Returns the rows of `settings` and `doctor --privacy` about runs. */
export function runThings(project: Project | undefined, { env }: Context): AutomaticThing[] {
  const { runs } = readConfig(project, env);
  const live = liveRuns(env).length;
  const money = (amount: number | undefined): string => (amount === undefined ? 'no limit' : `$${amount}`);
  return [
    {
      name: 'Runs: Claude Code at work without a terminal, at your cost',
      value: live === 0 ? 'none now' : `${live} now`,
      from: `your command only; ${money(runs.budget)} a run, ${money(runs.dailyBudget)} a day`,
      change: 'session-journal runs stop --all. What it may cost: session-journal settings run.budget N',
    },
    {
      name: 'Keeping what runs said and did, without secrets, and their raw stream as it was',
      value: 'on, for each run',
      from: `default, for ${counted(runs.keepDays, 'day')}, the raw stream for ${counted(runs.keepRawDays, 'day')}`,
      change: 'session-journal settings runs.keep N, session-journal settings keep_raw_days N',
    },
  ];
}

const atWork: readonly string[] = ['starting', 'running', 'waiting', 'interrupting'];

/** Returns the runs of all projects that have a client, as far as is written down. */
export function liveRuns(env: Context['env']): PlacedRow[] {
  const wish = { all: true, session: '', state: undefined };
  return wantedRuns(listedRuns(knownClones(env)), wish).filter(({ row }) => atWork.includes(row.state));
}
