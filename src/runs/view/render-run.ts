import { renderTable } from '../../core/text/columns.ts';
import { showLine, showText } from '../../core/text/controls.ts';
import { counted, kilo } from '../../core/text/count.ts';
import { cutAtWord } from '../../core/text/cut.ts';
import { indentText } from '../../core/text/indent.ts';
import { formatSpan } from '../../core/time.ts';
import { shortId } from '../state/choose-run.ts';
import type { Run, RunFigures } from '../state/run.ts';
import { type RunRow, rowOf } from '../state/run-row.ts';
import { isFinal } from '../state/transitions.ts';
import type { BesideRun } from './run-data.ts';

/** How times and widths are shown. */
export interface Showing {
  readonly now: number;
  /** Returns a time as a person reads it. */
  readonly format: (at: number) => string;
  /** In terminal columns; undefined for any width. */
  readonly width: number | undefined;
  /** The names of journal sessions by their ids. One that isn't there is shown by the beginning of its id. */
  readonly sessions: ReadonlyMap<string, string>;
}

function sessionText(id: string, { sessions }: Showing): string {
  return showLine(sessions.get(id) ?? id.slice(0, 8));
}

/** Returns the table of runs. */
export function renderRuns(rows: readonly RunRow[], showing: Showing): string {
  const cells = rows.map((row) => [
    shortId(row.id),
    showLine(row.name),
    stateText(row, showing),
    row.session === '' ? '-' : sessionText(row.session, showing),
    String(row.turns),
    moneyText(row),
    showing.format(row.since),
  ]);
  const columns = [
    { title: 'ID' },
    { title: 'NAME', shrink: 1, min: 16 },
    { title: 'STATE', shrink: 0, min: 12 },
    { title: 'SESSION', shrink: 2, min: 8 },
    { title: 'TURNS', align: 'right' },
    { title: 'COST', align: 'right' },
    { title: 'SINCE' },
  ] as const;
  return renderTable(cells, columns, showing.width);
}

/** Returns a run's state and why it is in it, with a bypass that goes on. */
export function stateText(
  row: Pick<RunRow, 'state' | 'reason' | 'bypassUntil' | 'scarceUsd'>,
  { now, format }: Pick<Showing, 'now' | 'format'>,
): string {
  const { state, reason, bypassUntil, scarceUsd } = row;
  const isOpen = bypassUntil !== undefined && bypassUntil > now && !isFinal(state);
  const remarks = [
    ...(reason === '' ? [] : [showLine(reason)]),
    ...(isOpen ? [`bypasses permissions until ${format(bypassUntil)}`] : []),
    ...(scarceUsd === undefined || isFinal(state)
      ? []
      : [`over 80 % of its budget of $${scarceUsd.toFixed(2)} is used`]),
  ];
  return remarks.length === 0 ? state : `${state}: ${remarks.join('; ')}`;
}

/** Returns a cost in US dollars, with `~` if a part is unknown. */
export function moneyText({ costUsd, isPartial }: Pick<RunFigures, 'costUsd' | 'isPartial'>): string {
  const digits = costUsd > 0 && costUsd < 0.1 ? 4 : 2;
  return `${isPartial ? '~' : ''}$${costUsd.toFixed(digits)}`;
}

/** Returns all about a run, for a person. */
export function renderRun(run: Run, { pending, snapshots }: BesideRun, showing: Showing): string {
  const { settings, place, end } = run;
  const state = stateText(rowOf(run), showing);
  const rows: readonly (readonly [string, string])[] = [
    ['Run', `${run.id} ${showLine(run.name)}`],
    ['State', `${state} (since ${showing.format(run.since)})`],
    ['Waits for', pending.map((id) => `session-journal approve ${id}`).join(', ')],
    ['Session', [sessionText(place.session, showing), showLine(place.step)].filter(Boolean).join(', step: ')],
    ['Folder', showLine(place.cwd)],
    ['Worktree', worktreeText(run)],
    ['Started from', place.terminal === '' ? '' : `terminal ${showLine(place.terminal)}`],
    ['Continues', run.parent === '' ? '' : shortId(run.parent)],
    ['Conversation', run.conversation],
    ['Model', showLine(run.usedModel || settings.model)],
    ['Permissions', permissionText(run)],
    ['Time', timeText(run, showing)],
    ['Cost', costText(run)],
    ['Tokens', tokensText(run.figures)],
    ['Snapshots', snapshots === 0 ? '' : `${counted(snapshots, 'content')} of files that it read`],
    ['Denied', (end?.denials ?? []).map(showLine).join(', ')],
    ['Error', end === undefined ? '' : showLine(end.error)],
  ];
  const head = rows
    .filter(([, text]) => text !== '')
    .map(([title, text]) => `${`${title}:`.padEnd(14)}${text}`);
  const result =
    end === undefined || end.result === '' ? [] : ['', 'Result:', indentText(showText(end.result), '  ')];
  return [...head, '', 'Query:', indentText(showText(run.query), '  '), ...result].join('\n');
}

function worktreeText({ place: { worktree, worktreeBase } }: Run): string {
  return worktree === '' ? '' : `${showLine(worktree)}, from commit ${worktreeBase.slice(0, 7)}`;
}

function permissionText({ settings: { mode, allow, deny } }: Run): string {
  const rules = [
    ...(allow.length === 0 ? [] : [`allowed: ${allow.map(showLine).join(', ')}`]),
    ...(deny.length === 0 ? [] : [`denied: ${deny.map(showLine).join(', ')}`]),
  ];
  return [mode, ...rules].join('; ');
}

function timeText({ startedAt, end }: Run, { now, format }: Showing): string {
  if (startedAt === undefined) return '';
  const took = formatSpan((end?.at ?? now) - startedAt);
  return `started ${format(startedAt)}, ${end === undefined ? 'for' : 'took'} ${took}`;
}

function costText({ figures, settings, payer }: Run): string {
  const budget = settings.budgetUsd === undefined ? '' : ` of $${settings.budgetUsd.toFixed(2)}`;
  return `${moneyText(figures)}${budget}, ${counted(figures.turns, 'turn')}${payerText(payer)}`;
}

// The client names where the key comes from; with a subscription there is none.
function payerText(payer: string): string {
  if (payer === '') return '';
  return payer === 'none' ? ', counts against your plan' : `, paid with ${showLine(payer)}`;
}

function tokensText({ input, output, cacheRead, cacheWrite, context, window }: RunFigures): string {
  const part = window === 0 ? '' : ` (${Math.round((100 * context) / window)} % of ${kilo(window)})`;
  const counts = `${kilo(input)} in, ${kilo(output)} out, cache ${kilo(cacheRead)} read, ${kilo(cacheWrite)} written`;
  return `${counts}; context ${kilo(context)}${part}`;
}

/** Returns one line about a run, for an overview. */
export function renderRunLine(row: RunRow, showing: Showing): string {
  const name = cutAtWord(showLine(row.name), 50);
  const money = row.costUsd === 0 ? '' : `, ${moneyText(row)}`;
  return `${shortId(row.id)} ${name}: ${stateText(row, showing)}, ${showing.format(row.since)}${money}`;
}
