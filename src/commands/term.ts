import { misuse } from '../core/calls/call-draft.ts';
import type { Call } from '../core/calls/call-spec.ts';
import { globalFlags } from '../core/calls/call-spec.ts';
import type { Context } from '../io/project/context.ts';
import type { Command, Reply } from './reply/command.ts';
import { assertPerson } from './reply/person.ts';
import { attachHere, attachLast, attachNext, viewIt } from './term/attach.ts';
import { detachIt, killThem, renameIt, sendIt } from './term/control.ts';
import { examineThem } from './term/doctor.ts';
import { openTermWords, termFlags, termRows, termWords } from './term/flags.ts';
import { listThem } from './term/list.ts';
import { newOne, respawnIt } from './term/new.ts';
import { historyOf, peekAt, waitFor } from './term/read.ts';

/** What `term` does with one of the words that follow it. */
interface TermWord {
  /** The flags that it takes. */
  readonly flags: string;
  /** How many names or texts may follow. */
  readonly most: number;
  readonly takesCommand?: boolean;
  /** Gets the call without the word itself. */
  readonly run: (call: Call, context: Context) => Promise<Reply>;
}

const attaching = 'detach-key nested';

const words: Readonly<Record<(typeof termWords)[number], TermWord>> = {
  new: { flags: 'cwd size log session', most: 1, takesCommand: true, run: newOne },
  list: { flags: '', most: 0, run: listThem },
  last: { flags: attaching, most: 0, run: attachLast },
  next: { flags: attaching, most: 0, run: attachNext },
  detach: { flags: '', most: 1, run: detachIt },
  kill: { flags: 'force', most: 100, run: killThem },
  rename: { flags: '', most: 2, run: renameIt },
  view: { flags: `${attaching} follow`, most: 1, run: viewIt },
  peek: { flags: 'limit text ansi', most: 1, run: peekAt },
  history: { flags: 'text', most: 1, run: historyOf },
  send: { flags: 'enter', most: 2, run: sendIt },
  wait: { flags: 'for timeout', most: 1, run: waitFor },
  respawn: { flags: 'yes', most: 1, run: respawnIt },
  doctor: { flags: 'fix', most: 0, run: examineThem },
};

const attachWord: TermWord = {
  flags: `${attaching} cwd log session`,
  most: 1,
  takesCommand: true,
  run: attachHere,
};

/** `term`: terminals that go on without their window. */
export const termCommand: Command = {
  summary:
    'Attach to a terminal that goes on without its window, and start it if there is none of this name; detach with Ctrl and backslash. Without a name, it is named after the repository and branch',
  spec: {
    verb: 'term',
    without: ['keep-secret'],
    takesCommand: true,
    bare: {
      placeholder: 'NAME',
      about:
        'Attach to this terminal; -- COMMAND says what a new one runs (default: claude, or else your shell)',
      max: 101,
      words: termRows,
    },
    flags: termFlags,
  },
  run: runTerm,
};

// Others call it `attach NAME`, and start a command without "--".
function wayOf([first = '', ...rest]: readonly string[]): string {
  return /^(?:a|attach|open)$/.test(first)
    ? `To attach: session-journal term ${rest.join(' ')}`
    : `To run a command in it: session-journal term ${first} -- ${rest.join(' ')}`;
}

async function runTerm(call: Call, context: Context): Promise<Reply> {
  const [name = ''] = call.bare;
  const known = termWords.find((one) => one === name);
  const word = known === undefined ? attachWord : words[known];
  const label = known === undefined ? 'term' : `term ${known}`;
  if (known === undefined || !openTermWords.includes(known)) await assertPerson('term', call, context);
  const rest = known === undefined ? call.bare : call.bare.slice(1);
  const globals = globalFlags.map((flag) => flag.name).filter((flag) => flag !== 'session');
  const misplaced = call.given.find(
    ({ name: flag }) => ![...word.flags.split(' '), ...globals].includes(flag),
  );
  if (misplaced !== undefined) throw misuse(`--${misplaced.name} means nothing to ${label}`, helpHint);
  if (call.command !== undefined && word.takesCommand !== true)
    throw misuse(`${label} takes no command`, helpHint);
  if (rest.length > word.most) {
    throw misuse(
      `Too many words for ${label}: "${rest.slice(word.most).join(' ')}"`,
      known === undefined ? wayOf(call.bare) : helpHint,
    );
  }
  return word.run({ ...call, bare: rest }, context);
}

const helpHint = 'All words and flags: session-journal term --help';
