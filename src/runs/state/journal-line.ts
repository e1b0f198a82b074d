import { oneLine } from '../../core/text/escape.ts';
import type { Run } from './run.ts';

/** What a run leaves in the journal: one line, and the step that it did. */
export interface JournalLine {
  readonly kind: 'progress' | 'blocker';
  readonly text: string;
  /** The text of the step to tick; empty for none. */
  readonly ticked: string;
}

const longest = 160;

/** Returns what a run that has ended leaves in the journal; undefined if it works for no session, or hasn't ended. */
export function journalLine(run: Run, hasCost: boolean): JournalLine | undefined {
  const { place, state, name } = run;
  if (place.session === '' || !['completed', 'failed', 'interrupted', 'lost'].includes(state))
    return undefined;
  const said = state === 'completed' ? firstSentence(run.end?.result ?? '') || 'completed' : whyNot(run);
  const figures = figuresOf(run, hasCost);
  // Two pairs of parentheses in a row are hard to read.
  const text = `Run ${oneLine(name)}: ${said}${said.endsWith(')') ? `, ${figures}` : ` (${figures})`}`;
  const isBad = state === 'failed' || state === 'lost';
  return {
    kind: isBad ? 'blocker' : 'progress',
    text,
    ticked: state === 'completed' && place.ticks ? place.step : '',
  };
}

function whyNot({ state, reason, end }: Run): string {
  const why = [reason, end?.error ?? '']
    .map(oneLine)
    .filter((one, at, all) => one !== '' && all.indexOf(one) === at);
  return why.length === 0 ? state : `${state}, ${cut(why.join(': '))}`;
}

function firstSentence(result: string): string {
  const line = oneLine(result.split('\n').find((one) => one.trim() !== '') ?? '');
  return cut(/^.*?[.!?](?=\s|$)/u.exec(line)?.[0].replace(/[.]$/, '') ?? line);
}

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

function figuresOf({ figures, startedAt, end }: Run, hasCost: boolean): string {
  const { turns, costUsd, isPartial } = figures;
  const minutes = Math.round(((end?.at ?? 0) - (startedAt ?? end?.at ?? 0)) / 60_000);
  const cost = hasCost ? [`${isPartial ? '~' : ''}$${costUsd.toFixed(2)}`] : [];
  return [
    ...(turns === 0 ? [] : [`${turns} ${turns === 1 ? 'turn' : 'turns'}`]),
    minutes < 1 ? 'under a minute' : `${minutes} min`,
    ...cost,
  ].join(', ');
}
