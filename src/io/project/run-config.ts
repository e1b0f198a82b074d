/** What configuration files say about runs. */
export interface RunConfig {
  /** How many runs may have a client at the same time, over all projects; undefined for one for each core. */
  readonly maxRuns: number | undefined;
  /** For how many days a run that has ended is kept. */
  readonly keepDays: number;
  /** For how many days the raw stream and the snapshots of a run that has ended are kept. */
  readonly keepRawDays: number;
  /** In US dollars, for a run with all its continuations; undefined for no limit. */
  readonly budget: number | undefined;
  /** In US dollars, for all runs of a day; undefined for no limit. */
  readonly dailyBudget: number | undefined;
  /** Whether the line that a run leaves in the journal says what it cost. */
  readonly costInJournal: boolean;
  /** Whether questions of interactive conversations can be answered from elsewhere, too. */
  readonly approvalsEverywhere: boolean;
}

/** What holds where no file says anything. */
export const usualRunConfig: RunConfig = {
  maxRuns: undefined,
  keepDays: 90,
  keepRawDays: 14,
  budget: 5,
  dailyBudget: 25,
  costInJournal: false,
  approvalsEverywhere: false,
};

/** A key about runs; none of them is for projects. */
export interface RunKey {
  readonly about: string;
  readonly expects: string;
  /** Returns what the value says; undefined if it has the wrong type. */
  readonly read: (value: unknown) => Partial<RunConfig> | undefined;
}

function isCount(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;
}

const mostDays = 36_500;
const days = `a whole number from 1 to ${mostDays}`;
const money = 'an amount in US dollars above 0, or "none"';

// The amount; 'none' for no limit, undefined for anything else.
function readMoney(value: unknown): number | 'none' | undefined {
  if (value === 'none') return value;
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : undefined;
}

function moneyKey(about: string, key: 'budget' | 'dailyBudget'): RunKey {
  return {
    about,
    expects: money,
    read: (value) => {
      const amount = readMoney(value);
      return amount === undefined ? undefined : { [key]: amount === 'none' ? undefined : amount };
    },
  };
}

/** All keys about runs. */
export const runKeys: ReadonlyMap<string, RunKey> = new Map<string, RunKey>([
  [
    'max_runs',
    {
      about: 'How many runs work at the same time, over all projects (default: one for each core)',
      expects: 'a whole number from 1 to 64',
      read: (value) => (isCount(value, 64) ? { maxRuns: value } : undefined),
    },
  ],
  [
    'runs.keep',
    {
      about: 'For how many days a run that has ended is kept, unless it is archived (default: 90)',
      expects: days,
      read: (value) => (isCount(value, mostDays) ? { keepDays: value } : undefined),
    },
  ],
  [
    'keep_raw_days',
    {
      about:
        'For how many days the raw stream and the snapshots of a run that has ended are kept (default: 14)',
      expects: days,
      read: (value) => (isCount(value, mostDays) ? { keepRawDays: value } : undefined),
    },
  ],
  [
    'run.budget',
    moneyKey('What a run may cost with all its continuations, in US dollars (default: 5)', 'budget'),
  ],
  [
    'run.daily_budget',
    moneyKey('What all runs of a day may cost, in US dollars (default: 25)', 'dailyBudget'),
  ],
  [
    'run_cost_in_journal',
    {
      about: "Whether a run's line in the journal says what it cost (default: false)",
      expects: 'true or false',
      read: (value) => (typeof value === 'boolean' ? { costInJournal: value } : undefined),
    },
  ],
  [
    'approvals',
    {
      about: 'Whose questions can be answered with approve and deny: runs (default), or everywhere',
      expects: '"runs", or "everywhere" for your interactive conversations too',
      read: (value) =>
        value === 'runs' || value === 'everywhere'
          ? { approvalsEverywhere: value === 'everywhere' }
          : undefined,
    },
  ],
]);
