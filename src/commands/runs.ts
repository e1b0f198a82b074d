import { misuse } from '../core/calls/call-draft.ts';
import type { Call } from '../core/calls/call-spec.ts';
import { globalFlags } from '../core/calls/call-spec.ts';
import { showLine } from '../core/text/controls.ts';
import { nearest } from '../core/text/nearest.ts';
import type { Context } from '../io/project/context.ts';
import type { Command, Reply } from './reply/command.ts';
import { showEvents } from './runs/events.ts';
import { runsFlags, runsRows, runsWords } from './runs/flags.ts';
import { listFolders, listThem, searchThem } from './runs/list.ts';
import { showLog } from './runs/log.ts';
import { resumeRun } from './runs/resume.ts';
import { setIt } from './runs/set.ts';
import { showIt } from './runs/show.ts';
import { startKept } from './runs/start.ts';
import { stopRuns } from './runs/stop.ts';
import { changeWorktree } from './runs/worktree.ts';

/** What `runs` does with one of the words that follow it. */
interface RunsWord {
  /** The flags that it takes. */
  readonly flags: string;
  /** Gets the call without the word itself. */
  readonly run: (call: Call, context: Context) => Promise<Reply>;
}

const words: Readonly<Record<(typeof runsWords)[number], RunsWord>> = {
  list: { flags: 'session status all all-projects', run: listThem },
  search: { flags: 'all all-projects', run: searchThem },
  show: { flags: 'none', run: showIt },
  log: { flags: 'follow md', run: showLog },
  events: { flags: 'follow run session type since all-projects', run: showEvents },
  dirs: { flags: 'all-projects', run: listFolders },
  set: { flags: 'name archive unarchive draft permission-mode bypass-for and-pending', run: setIt },
  start: { flags: 'none', run: startKept },
  worktree: { flags: 'none', run: changeWorktree },
  stop: { flags: 'all timeout', run: stopRuns },
  resume: { flags: 'as-is', run: resumeRun },
};

/** `runs`: lists what Claude Code does without a terminal, shows one run, and changes it. */
export const runsCommand: Command = {
  summary: 'List the runs of this project, show what one did, follow what happens, or change one',
  spec: {
    verb: 'runs',
    without: ['keep-secret'],
    bare: {
      placeholder: 'WORD',
      about: 'What to do (default: list). RUN is a name, the beginning of an id, or last',
      max: 100,
      words: runsRows,
    },
    flags: runsFlags,
  },
  run: runRuns,
};

async function runRuns(call: Call, context: Context): Promise<Reply> {
  const [name = 'list', ...rest] = call.bare;
  const known = runsWords.find((one) => one === name);
  if (known === undefined) throw unknownWord(name);
  const word = words[known];
  const taken = [...word.flags.split(' '), ...globalFlags.map((flag) => flag.name)];
  const misplaced = call.given.find((flag) => !taken.includes(flag.name) || isStraySession(flag.name, word));
  if (misplaced !== undefined) throw misuse(`--${misplaced.name} means nothing to runs ${name}`, helpHint);
  return word.run({ ...call, bare: rest }, context);
}

// A global flag, but a run is named by itself.
function isStraySession(flag: string, { flags }: RunsWord): boolean {
  return flag === 'session' && !flags.split(' ').includes(flag);
}

const helpHint = 'All words and flags: session-journal runs --help';

function unknownWord(name: string) {
  const close = nearest(name, [...runsWords]);
  const hint = close === undefined ? helpHint : `Did you mean: session-journal runs ${close}`;
  return misuse(`Unknown word "${showLine(name)}"`, hint);
}
