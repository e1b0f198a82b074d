import type { Column } from '../../core/text/columns.ts';
import { renderTable } from '../../core/text/columns.ts';
import { showLine } from '../../core/text/controls.ts';
import { counted, kilo } from '../../core/text/count.ts';
import { cutToLetters } from '../../core/text/cut.ts';
import { formatInstant } from '../../core/time.ts';
import type { FoundConversation } from './find-conversations.ts';

/** A conversation in the list, with what only others know of it. */
export interface ListedConversation extends FoundConversation {
  /** The name of the journal session that it worked on; empty if none is known. */
  readonly session: string;
  /** Who talked: `main` for a person at a client, `run` for a headless one, `fork` for one that copied another. */
  readonly actor: 'main' | 'run' | 'fork' | 'sub-agent';
  /** The conversation that it goes on from: a fork of it, or what came after a `/clear`. A sub-agent's has started it. */
  readonly parent: string | undefined;
  /** What its client does: `working`, `needs-me`, `idle` and so on; `ended` without a client. */
  readonly state: string;
  readonly pid: number | undefined;
  /** Whether it was rebuilt from captures, because its transcript is not on this machine. */
  readonly archived: boolean;
  /** Who had it; empty for the user. */
  readonly author: string;
}

/** How times are printed, and how wide. */
export interface ListForm {
  /** Returns a time as a person reads it: `3 h ago`. */
  readonly format: (at: number) => string;
  /** In terminal columns; undefined for any width. */
  readonly width: number | undefined;
  /** How many turns conversations have, by their ids, as far as they were counted. */
  readonly turns: ReadonlyMap<string, number>;
}

// What tells conversations apart; the whole id is in the JSON.
const shortLength = 8;
const longestTitle = 80;

/** Returns a conversation's id, or a sub-agent's, as it is shown: its first 8 characters. */
export function shortConversation(id: string): string {
  return id.replace(/^agent-/, '').slice(0, shortLength);
}

/** Returns what a conversation is called: its title, or what the person said first. */
export function titleOf({ title, firstWords }: FoundConversation): string {
  return cutToLetters(showLine(title || firstWords), longestTitle) || '(no words)';
}

/** Returns a table of conversations, one a line, and how many more there are. */
export function renderList(shown: readonly ListedConversation[], more: number, form: ListForm): string {
  if (shown.length === 0) return 'No conversations here';
  const columns = columnsFor(shown, form.width);
  const rows = shown.map((one) => columns.map(({ cell }) => cell(one, form)));
  const rest =
    more === 0 ? [] : [`… ${counted(more, 'older conversation')} not shown: -n ${shown.length + more}`];
  const agent = shown.find(({ actor }) => actor === 'sub-agent');
  const how =
    agent?.parent === undefined
      ? []
      : [
          '',
          `What a sub-agent did is shown with its conversation: session-journal conversations show ${shortConversation(agent.parent)} --tools`,
        ];
  return [renderTable(rows, columns, form.width), ...rest, ...how].join('\n');
}

interface ListColumn extends Column {
  readonly cell: (one: ListedConversation, form: ListForm) => string;
}

const listColumns: readonly ListColumn[] = [
  { title: 'ID', cell: ({ id }) => shortConversation(id) },
  { title: 'TITLE', shrink: 1, min: 16, cell: titleCell },
  { title: 'SESSION', shrink: 0, min: 8, cell: ({ session }) => showLine(session) || '-' },
  { title: 'ACTOR', cell: ({ actor }) => actor },
  { title: 'BRANCH', shrink: 0, min: 6, cell: ({ branch }) => showLine(branch) || '-' },
  { title: 'STARTED', cell: ({ startedAt }, { format }) => format(startedAt) },
  { title: 'LAST', cell: ({ lastAt }, { format }) => format(lastAt) },
  { title: 'TURNS', align: 'right', cell: turnsCell },
  { title: 'TOKENS', align: 'right', cell: ({ contextTokens: count }) => (count === 0 ? '-' : kilo(count)) },
  {
    title: 'STATE',
    shrink: 2,
    min: 8,
    cell: ({ state, author }) => (author === '' ? state : `${state}, says ${author}`),
  },
];

// From this width on, there is room for what is of less use.
const wide = 120;

// What all conversations have alike tells nothing, and the titles need the room.
function columnsFor(shown: readonly ListedConversation[], width: number | undefined): readonly ListColumn[] {
  const usual: Readonly<Record<string, (one: ListedConversation) => boolean>> = {
    SESSION: ({ session }) => session === '',
    BRANCH: ({ branch }) => branch === '',
    ACTOR: ({ actor }) => actor === 'main',
    STARTED: () => width !== undefined && width < wide,
  };
  return listColumns.filter(({ title }) => !shown.every((one) => usual[title]?.(one) ?? false));
}

// Turns are a person's, so a sub-agent has none.
function turnsCell({ id, actor }: ListedConversation, { turns }: ListForm): string {
  return actor === 'sub-agent' ? '-' : String(turns.get(id) ?? '…');
}

function titleCell(one: ListedConversation): string {
  return one.parent === undefined ? titleOf(one) : `${titleOf(one)} (from ${shortConversation(one.parent)})`;
}

/** Returns a listed conversation as it is in the JSON output; `turns` is undefined if they weren't counted. */
export function listedData(
  one: ListedConversation,
  turns: number | undefined,
): Readonly<Record<string, unknown>> {
  return {
    id: one.id,
    short_id: shortConversation(one.id),
    title: one.title || one.firstWords.slice(0, 200),
    session: one.session === '' ? null : one.session,
    actor: one.actor,
    branch: one.branch === '' ? null : one.branch,
    started_at: formatInstant(one.startedAt),
    last_at: formatInstant(one.lastAt),
    turns: turns ?? null,
    context_tokens: one.contextTokens,
    state: one.state,
    live_pid: one.pid ?? null,
    parent: one.parent ?? null,
    archived: one.archived,
    author: one.author || null,
    path: one.path,
  };
}
