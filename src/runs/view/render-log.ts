import { parseFields, targetIn, textAt } from '../../core/client/line-fields.ts';
import { showLine, showText } from '../../core/text/controls.ts';
import { cutAtWord } from '../../core/text/cut.ts';
import { indentText } from '../../core/text/indent.ts';
import type { RunEvent } from '../state/run-event.ts';
import { moneyText } from './render-run.ts';

/** How the events of a run are shown. */
export interface LogForm {
  /** As text for a terminal, or as markdown. */
  readonly kind: 'text' | 'md';
  /** Returns a time as a person reads it. */
  readonly format: (at: number) => string;
}

/** Returns an event of a run as a part of its log; empty for one that says nothing to a person. */
export function renderEvent({ type, at, data }: RunEvent, { kind, format }: LogForm): string {
  const text = (key: string): string => textAt(data, key) ?? '';
  const below = text('agent') === '' ? '' : ' (sub-agent)';
  switch (type) {
    case 'run.message':
      return said(
        `${names[text('by')] ?? text('by')}${data.thinking === true ? ' thinks' : ''}${below}`,
        text('text'),
        kind,
      );
    case 'run.tool':
      return toolLine(data, below);
    case 'run.state':
      return `· ${stateText(data)} (${format(at)})`;
    case 'approval.new':
      return `❗ asks you about ${showLine(text('tool'))} (${text('id')})`;
    case 'approval.decided':
      return text('verdict') === 'deny' ? `⛔ denied ${text('id')}` : `✅ approved ${text('id')}`;
    case 'run.budget':
      return `❗ ${showLine(text('text'))} (${format(at)})`;
    case 'run.settings':
      return `· settings: ${cut(JSON.stringify(data))}`;
    default:
      return '';
  }
}

function stateText(data: RunEvent['data']): string {
  const [state = '', reason = ''] = [textAt(data, 'state'), textAt(data, 'reason')];
  return reason === '' ? state : `${state}: ${showLine(reason)}`;
}

const names: Readonly<Record<string, string>> = { person: 'You', claude: 'Claude', client: 'Claude Code' };

function said(who: string, text: string, kind: LogForm['kind']): string {
  const shown = showText(text);
  return kind === 'md'
    ? `### ${showLine(who)}\n\n${shown}\n`
    : `${showLine(who)}:\n${indentText(shown, '  ')}`;
}

function toolLine(data: RunEvent['data'], below: string): string {
  const text = (key: string): string => textAt(data, key) ?? '';
  const tool = showLine(text('tool'));
  if (text('step') === 'called') return `- ${tool}${below}: ${cut(targetOf(text('input')))}`;
  if (text('step') === 'denied') return `- ${tool} was denied: ${cut(text('text'))}`;
  return data.isError === true ? `- ${tool} failed: ${cut(text('text'))}` : '';
}

/** Returns what a call is about, given its input as JSON; else the input. */
export function targetOf(input: string): string {
  return targetIn(parseFields(input)) || input;
}

function cut(text: string): string {
  return cutAtWord(showLine(text), 160);
}

/** Returns an event as one line, for who follows many runs. `run` says whose it is. */
export function renderEventLine(
  { type, at, data }: RunEvent,
  run: string,
  { format }: Pick<LogForm, 'format'>,
): string {
  return `${format(at)} ${run} ${type} ${lineOf(type, data)}`.trimEnd();
}

function lineOf(type: RunEvent['type'], data: RunEvent['data']): string {
  const text = (key: string): string => textAt(data, key) ?? '';
  if (type === 'run.tokens') {
    const cost = typeof data.costUsd === 'number' ? data.costUsd : 0;
    return `context ${Number(data.context ?? 0)}, ${moneyText({ costUsd: cost, isPartial: data.isPartial === true })}`;
  }
  const words = ['id', 'state', 'by', 'step', 'tool', 'verdict', 'reason'].map(text);
  const rest = text('text') || targetOf(text('input'));
  return cut([...words, rest].filter((word) => word !== '').join(' '));
}
