import { misuse } from '../core/calls/call-draft.ts';
import type { Call } from '../core/calls/call-spec.ts';
import { globalFlags } from '../core/calls/call-spec.ts';
import { showLine } from '../core/text/controls.ts';
import { nearest } from '../core/text/nearest.ts';
import type { Context } from '../io/project/context.ts';
import { exportThem } from './captures/export.ts';
import { captureFlags, capturesWords } from './captures/flags.ts';
import { listThem } from './captures/list.ts';
import { packThem } from './captures/pack.ts';
import { purgeThem } from './captures/purge.ts';
import { goOff, goOn } from './captures/record.ts';
import { shareThem } from './captures/share.ts';
import { showThem } from './captures/show.ts';
import { syncThem } from './captures/sync.ts';
import { backfillThem, takeThem } from './captures/take.ts';
import type { Command, Reply } from './reply/command.ts';

/** What `captures` does with one of the words that follow it. */
interface CapturesWord {
  /** The flags that it takes. */
  readonly flags: string;
  /** Gets the call without the word itself. */
  readonly run: (call: Call, context: Context) => Promise<Reply>;
}

const words: Readonly<Record<(typeof capturesWords)[number], CapturesWord>> = {
  list: {
    flags: 'commit branch task session author since until path limit offset order desc',
    run: listThem,
  },
  show: { flags: 'raw', run: showThem },
  share: { flags: 'branches', run: shareThem },
  sync: { flags: 'status due', run: syncThem },
  purge: { flags: 'author', run: purgeThem },
  export: { flags: 'format', run: exportThem },
  take: { flags: 'dry-run queued', run: takeThem },
  backfill: { flags: 'since', run: backfillThem },
  'off-record': { flags: 'none', run: goOff },
  'on-record': { flags: 'none', run: goOn },
  pack: { flags: 'none', run: packThem },
};

/** `captures`: lists the pieces of conversations that are kept with commits, shows them, and decides about them. */
export const capturesCommand: Command = {
  summary:
    'List the pieces of conversations that are kept with the commits of this repository, show one, or decide what is kept',
  spec: {
    verb: 'captures',
    without: ['keep-secret'],
    bare: {
      placeholder: 'WORD',
      about:
        'list (the default), show ID|COMMIT|TASK, take, backfill, off-record, on-record, share on|off|status, sync, purge ID, export (for other tools), or pack (make the store of captures smaller)',
      max: 100,
    },
    flags: captureFlags,
  },
  run: runCaptures,
};

async function runCaptures(call: Call, context: Context): Promise<Reply> {
  const [name = 'list', ...rest] = call.bare;
  const known = capturesWords.find((one) => one === name);
  if (known === undefined) throw unknownWord(name);
  const word = words[known];
  const taken = [...word.flags.split(' '), ...globalFlags.map((flag) => flag.name)];
  const misplaced = call.given.find((flag) => !taken.includes(flag.name) || isStraySession(flag.name, word));
  if (misplaced !== undefined) {
    throw misuse(`--${misplaced.name} means nothing to captures ${name}`, helpHint);
  }
  return word.run({ ...call, bare: rest }, context);
}

// A global flag, but what is shown is named by itself.
function isStraySession(flag: string, { flags }: CapturesWord): boolean {
  return flag === 'session' && !flags.split(' ').includes(flag);
}

const helpHint = 'All words and flags: session-journal captures --help';

function unknownWord(name: string) {
  const close = nearest(name, [...capturesWords]);
  const hint = close === undefined ? helpHint : `Did you mean: session-journal captures ${close}`;
  return misuse(`Unknown word "${showLine(name)}"`, hint);
}
