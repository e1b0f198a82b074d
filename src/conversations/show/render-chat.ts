import type { CompactionSeen, Conversed, Deed, Turn } from '../../core/client/turns.ts';
import { showLine, showText } from '../../core/text/controls.ts';
import { counted } from '../../core/text/count.ts';
import { cutToLetters } from '../../core/text/cut.ts';
import { indentText } from '../../core/text/indent.ts';
import { formatInstant } from '../../core/time.ts';
import type { TranscriptFile } from '../../io/transcripts/client-folders.ts';
import type { ReadConversation } from './read-conversation.ts';
import { readConversation } from './read-conversation.ts';
import { screenTurn } from './screen-turn.ts';

/** What of a conversation is shown. */
export interface ChatForm {
  /** The numbers of the first and the last turn; there may be fewer. */
  readonly from: number;
  readonly to: number;
  /** Whether each tool call has a line of its own, sub-agents' included. */
  readonly tools: boolean;
  /** Whether the model's thinking is shown too. */
  readonly raw: boolean;
  /** Returns a time as a person reads it. */
  readonly format: (at: number) => string;
  /** In terminal columns; undefined for any width. */
  readonly width: number | undefined;
  /** Returns a text without its secrets. */
  readonly screen: (text: string) => string;
}

/** A conversation as it is shown. */
export interface ShownConversation {
  /** Its title; empty if it has none. */
  readonly title: string;
  /** Who said what, and what was done. */
  readonly text: string;
  /** The same as it is in the JSON output. */
  readonly turns: readonly Record<string, unknown>[];
  /** Where it was compacted, as it is in the JSON output. */
  readonly compactions: readonly Record<string, unknown>[];
}

/** Reads a conversation whole and returns what of it is to be shown; fails with `not-found` if it is gone. */
export function showConversation(file: TranscriptFile, form: ChatForm): ShownConversation {
  return showRead(readConversation(file), form);
}

/** Returns turns that were kept apart from their transcript as they are shown. */
export function showTurns(turns: readonly Turn[], form: ChatForm): ShownConversation {
  const read = { turns, compactions: [], title: '', contextTokens: 0, model: '', broken: 0 };
  return showRead({ ...read, agents: new Map(), tooLong: 0 }, form);
}

function showRead(whole: ReadConversation, form: ChatForm): ShownConversation {
  const read = screened(whole, form);
  return {
    title: read.title,
    text: renderChat(read, form),
    turns: chatData(read, form),
    compactions: compactionsData(read, form),
  };
}

// Only what is shown is looked through for secrets, since that takes a while.
function screened(read: ReadConversation, { from, to, screen }: ChatForm): ReadConversation {
  const turns = read.turns.filter(({ number }) => number >= from && number <= to);
  const agents = [...read.agents].map(([id, conversed]) => {
    return [id, { ...conversed, turns: conversed.turns.map((turn) => screenTurn(turn, screen)) }] as const;
  });
  return {
    ...read,
    title: screen(read.title),
    turns: turns.map((turn) => screenTurn(turn, screen)),
    agents: new Map(agents),
  };
}

function renderChat(read: ReadConversation, form: ChatForm): string {
  const parts = read.turns.flatMap((turn) => [
    ...renderTurn(turn, read, form),
    ...compactionsAfter(turn, read, form),
  ]);
  const troubles = [
    read.broken === 0 ? '' : `${counted(read.broken, 'line')} could not be read`,
    read.tooLong === 0 ? '' : `${counted(read.tooLong, 'line')} too long to be read`,
  ].filter((text) => text !== '');
  if (parts.length === 0) parts.push('Nothing was said');
  return [...parts, ...troubles].join('\n\n');
}

function compactionsAfter(turn: Turn, { compactions }: Conversed, form: ChatForm): string[] {
  return compactions
    .filter(({ afterTurn }) => afterTurn === turn.number)
    .map((one) => `-- Compacted${one.at === undefined ? '' : ` ${form.format(one.at)}`}${triggerOf(one)} --`);
}

function compactionsData({ compactions }: Conversed, { from, to }: ChatForm): Record<string, unknown>[] {
  return compactions
    .filter(({ afterTurn }) => afterTurn >= from && afterTurn <= to)
    .map(({ afterTurn, at, trigger }) => {
      return { after_turn: afterTurn, at: at === undefined ? null : formatInstant(at), trigger };
    });
}

function triggerOf({ trigger }: CompactionSeen): string {
  return trigger === '' ? '' : `, ${showLine(trigger)}`;
}

const words: Readonly<Record<Turn['form'], string>> = {
  prompt: '',
  queued: 'while Claude was at work',
  command: 'command',
  shell: 'shell line',
};

function renderTurn(turn: Turn, read: ReadConversation, form: ChatForm): string[] {
  const marks = [
    turn.at === undefined ? '' : form.format(turn.at),
    words[turn.form],
    turn.isRewound ? 'rewound' : '',
    turn.isInterrupted ? 'interrupted' : '',
  ].filter((mark) => mark !== '');
  const head = [`[${turn.number}]`, 'Person', ...(marks.length === 0 ? [] : [`(${marks.join(', ')})`])].join(
    ' ',
  );
  const thought = form.raw ? turn.thought.map((text) => titled('Thinking', text, form.width)) : [];
  return [
    turn.said === '' ? head.replace('Person', 'Before the first words') : titled(head, turn.said, form.width),
    ...thought,
    ...turn.answered.map((text) => titled('Claude', text, form.width)),
    ...renderDeeds(turn.did, read, form),
  ];
}

function titled(title: string, text: string, width: number | undefined): string {
  return `${title}\n${indentText(showText(text), margin, width)}`;
}

const margin = '    ';
const longestTarget = 160;

function renderDeeds(did: readonly Deed[], read: ReadConversation, form: ChatForm): string[] {
  if (did.length === 0) return [];
  const lines = form.tools ? did.flatMap((deed) => deedLines(deed, read, margin)) : [margin + sumUp(did)];
  return [['Did', ...lines].join('\n')];
}

function deedLines(deed: Deed, read: ReadConversation, margin: string): string[] {
  const target = cutToLetters(showLine(deed.target), longestTarget);
  const line = `${margin}${[showLine(deed.tool), target].filter(Boolean).join(' ')}${endingOf(deed)}`;
  // An agent can't have started itself, so this ends unless a file is made up; and then at this depth.
  const own = margin.length > 40 ? undefined : read.agents.get(deed.agent ?? '');
  const below = own?.turns.flatMap(({ did }) => did) ?? [];
  return [line, ...below.flatMap((one) => deedLines(one, read, `${margin}    `))];
}

function endingOf({ exit }: Deed): string {
  if (exit === 0) return '';
  if (exit === undefined) return ' -> no result';
  if (typeof exit === 'number') return ` -> exit ${exit}`;
  return exit === 'running' ? ' -> in the background' : ` -> ${cutToLetters(showLine(exit), longestTarget)}`;
}

// `3 × Bash (1 failed), Edit`
function sumUp(did: readonly Deed[]): string {
  const counts = new Map<string, { all: number; failed: number }>();
  for (const { tool, exit } of did) {
    const count = counts.get(tool) ?? { all: 0, failed: 0 };
    const isFailed = exit !== 0 && exit !== undefined && exit !== 'running';
    counts.set(tool, { all: count.all + 1, failed: count.failed + (isFailed ? 1 : 0) });
  }
  return [...counts]
    .map(([tool, { all, failed }]) => {
      const failures = failed === 0 ? '' : ` (${failed} failed)`;
      return `${all === 1 ? '' : `${all} × `}${showLine(tool)}${failures}`;
    })
    .join(', ');
}

// The turns of sub-agents come behind the turn that started them.
function chatData(read: ReadConversation, { raw }: ChatForm): readonly Record<string, unknown>[] {
  const seen = new Set<string>();
  const withAgents = (turn: Turn, agent: string | null): Record<string, unknown>[] => {
    const started = turn.did.flatMap((deed) => deed.agent ?? []).filter((id) => !seen.has(id));
    for (const id of started) seen.add(id);
    const below = started.flatMap((id) =>
      (read.agents.get(id)?.turns ?? []).flatMap((one) => withAgents(one, id)),
    );
    return [{ ...turnData(turn, raw), agent }, ...below];
  };
  return read.turns.flatMap((turn) => withAgents(turn, null));
}

function turnData(turn: Turn, raw: boolean): Record<string, unknown> {
  return {
    number: turn.number,
    at: turn.at === undefined ? null : formatInstant(turn.at),
    form: turn.form,
    said: turn.said,
    did: turn.did.map(({ tool, target, exit, agent }) => ({
      tool,
      target,
      exit: exit ?? null,
      ...(agent === undefined ? {} : { agent }),
    })),
    answered: turn.answered.join('\n\n'),
    ...(raw ? { thought: turn.thought.join('\n\n') } : {}),
    files: turn.files,
    tokens: turn.tokens,
    messages: turn.messages,
    rewound: turn.isRewound,
    interrupted: turn.isInterrupted,
  };
}
