import { relative, resolve, sep } from 'node:path';
import type { CapturesWish, ListedCaptures } from '../../capture/view/listed-captures.ts';
import { listWanted } from '../../capture/view/listed-captures.ts';
import { misuse } from '../../core/calls/call-draft.ts';
import type { Call } from '../../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../../core/calls/call-spec.ts';
import { readCount } from '../../core/calls/read-count.ts';
import { type Column, renderTable } from '../../core/text/columns.ts';
import { showLine } from '../../core/text/controls.ts';
import { counted, sizeText } from '../../core/text/count.ts';
import { realPath } from '../../io/disk/stat.ts';
import { findGitFolder } from '../../io/git/folder.ts';
import type { Context } from '../../io/project/context.ts';
import type { Reply } from '../reply/command.ts';
import { flagTime } from '../reply/flag-time.ts';
import { shownTime } from '../reply/shown-time.ts';
import { captureOrders, shownCaptures } from './flags.ts';

/** `captures list`: a table of the captures that the flags let through. */
export async function listThem(call: Call, context: Context): Promise<Reply> {
  const [stray] = call.bare;
  if (stray !== undefined) {
    const hint = `To show a capture: session-journal captures show ${showLine(stray)}`;
    throw misuse(`Unknown word "${showLine(stray)}" after captures list`, hint);
  }
  const wish = await readWish(call, context);
  const { shown, found, all, data } = await listWanted(context.cwd, wish);
  const left = Math.max(0, found - wish.offset - shown.length);
  const text = shown.length === 0 ? nothing(all) : renderCaptures(shown, context);
  const more = left === 0 ? [] : [`… ${counted(left, 'more capture')}: --limit ${found - wish.offset}`];
  return {
    text: [text, ...more].join('\n'),
    data: { captures: data, total: found },
    isForeign: shown.length > 0,
  };
}

function nothing(all: number): string {
  return all === 0
    ? 'No captures in this repository'
    : `No such captures among the ${all === 1 ? 'one' : all} here`;
}

async function readWish(call: Call, context: Context): Promise<CapturesWish> {
  return {
    ...readOrder(call),
    commit: flagText(call, 'commit')?.trim(),
    branch: flagText(call, 'branch'),
    task: flagText(call, 'task'),
    session: flagText(call, 'session'),
    author: flagText(call, 'author'),
    since: await flagTime(call, 'since', context),
    until: await flagTime(call, 'until', context),
    path: readPath(call, context),
    limit: readCount(call, 'limit', shownCaptures) ?? shownCaptures,
    offset: readCount(call, 'offset', shownCaptures) ?? 0,
  };
}

function readOrder(call: Call): Pick<CapturesWish, 'order' | 'isDescending'> {
  const [text, isDescending] = [flagText(call, 'order'), hasFlag(call, 'desc')];
  const order = captureOrders.find((one) => one === text);
  if (text !== undefined && order === undefined) {
    throw misuse(`Invalid --order "${showLine(text)}"`, `It takes one of: ${captureOrders.join(', ')}`);
  }
  if (order === undefined && isDescending)
    throw misuse('--desc needs --order', 'For example: --order bytes --desc');
  return { order, isDescending };
}

function readPath(call: Call, { cwd }: Context): string | undefined {
  const text = flagText(call, 'path');
  if (text === undefined) return undefined;
  const top = findGitFolder(cwd)?.top ?? cwd;
  const path = relative(realPath(top), resolve(realPath(cwd), text)).replaceAll(sep, '/');
  if (path !== '..' && !path.startsWith('../')) return path;
  throw misuse(`"${showLine(text)}" is outside this repository`, 'Give a file or a folder inside it');
}

// Wider than this, the list gets hard to read where the terminal doesn't say how wide it is.
const widest = 160;
// Narrower than this, there is no room for all columns, and cut ones tell nothing.
const narrow = 110;

type Listed = ListedCaptures['shown'][number];

interface CaptureColumn extends Column {
  readonly textOf: (one: Listed, context: Context) => string;
  /** Whether it is left out where there is no room. */
  readonly isSpare?: boolean;
}

const columns: readonly CaptureColumn[] = [
  { title: 'ID', textOf: ({ id }) => id },
  { title: 'COMMIT', textOf: ({ commit, kind }) => (commit === '' ? `(${kind})` : commit.slice(0, 7)) },
  { title: 'SUBJECT', shrink: 1, min: 16, textOf: ({ subject }) => subject || '-' },
  { title: 'AUTHOR', shrink: 0, min: 12, textOf: ({ by }) => by || '-' },
  { title: 'BRANCH', shrink: 0, min: 6, isSpare: true, textOf: ({ branch }) => branch || '-' },
  { title: 'MESSAGES', align: 'right', isSpare: true, textOf: ({ messages }) => String(messages) },
  { title: 'SIZE', align: 'right', isSpare: true, textOf: ({ bytes }) => sizeText(bytes) },
  { title: 'STATUS', shrink: 2, min: 9, textOf: statusOf },
  { title: 'CAPTURED', textOf: ({ at }, context) => shownTime(at, context) },
];

function statusOf({ replacedBy, status }: Listed): string {
  return replacedBy === '' ? status : `replaced by ${replacedBy}`;
}

function renderCaptures(shown: ListedCaptures['shown'], context: Context): string {
  const width = context.terminal?.columns ?? widest;
  const own = columns.filter(({ isSpare = false }) => width >= narrow || !isSpare);
  return renderTable(
    shown.map((one) => own.map(({ textOf }) => textOf(one, context))),
    own,
    width,
  );
}
