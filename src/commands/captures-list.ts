import { relative, resolve, sep } from 'node:path';
import type { CapturesWish, ListedCaptures } from '../capture/view/listed-captures.ts';
import { listWanted } from '../capture/view/listed-captures.ts';
import { misuse } from '../core/calls/call-draft.ts';
import type { Call } from '../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../core/calls/call-spec.ts';
import { readCount } from '../core/calls/read-count.ts';
import { renderTable } from '../core/text/columns.ts';
import { showLine } from '../core/text/controls.ts';
import { counted } from '../core/text/count.ts';
import { realPath } from '../io/disk/stat.ts';
import { findGitFolder } from '../io/git/folder.ts';
import { readWhen } from '../io/git/when.ts';
import type { Context } from '../io/project/context.ts';
import { captureOrders, shownCaptures } from './captures-flags.ts';
import type { Reply } from './command.ts';
import { shownTime } from './shown-time.ts';

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
  const timeOf = async (flag: string): Promise<number | undefined> => {
    const text = flagText(call, flag);
    return text === undefined ? undefined : readWhen(text, context.cwd, context.now().getTime());
  };
  return {
    ...readOrder(call),
    commit: readCommit(call),
    branch: flagText(call, 'branch'),
    task: flagText(call, 'task'),
    session: flagText(call, 'session'),
    author: flagText(call, 'author'),
    since: await timeOf('since'),
    until: await timeOf('until'),
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

function readCommit(call: Call): string | undefined {
  const text = flagText(call, 'commit')?.trim();
  if (text === undefined || /^[0-9a-f]{4,64}$/i.test(text)) return text;
  throw misuse(`Invalid --commit "${showLine(text)}"`, 'Give its hash, or at least the first 4 digits of it');
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

function renderCaptures(shown: ListedCaptures['shown'], context: Context): string {
  const columns = [
    { title: 'ID' },
    { title: 'COMMIT' },
    { title: 'SUBJECT', shrink: 1, min: 16 },
    { title: 'AUTHOR', shrink: 0, min: 12 },
    { title: 'BRANCH', shrink: 0, min: 6 },
    { title: 'MESSAGES', align: 'right' as const },
    { title: 'SIZE', align: 'right' as const },
    { title: 'STATUS' },
    { title: 'CAPTURED' },
  ];
  const rows = shown.map((one) => [
    one.id,
    one.commit === '' ? `(${one.kind})` : one.commit.slice(0, 7),
    one.subject || '-',
    one.by || '-',
    one.branch || '-',
    String(one.messages),
    sizeText(one.bytes),
    one.replacedBy === '' ? one.status : `replaced by ${one.replacedBy}`,
    shownTime(one.at, context),
  ]);
  return renderTable(rows, columns, context.terminal?.columns ?? widest);
}

/** Returns a size in bytes as a person reads it. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
