import { inOrder } from '../../journal/briefing/in-order.ts';
import type {
  Decided,
  SessionView,
  ShownBlocker,
  ShownCommit,
  ShownEntry,
  ShownStep,
} from '../page/shown-session.ts';
import type { Happened } from '../pieces/timeline.ts';
import { compactionFrom } from './compactions.ts';
import { type Data, listAt, numberAt, recordAt, textAt, textsAt, timeAt } from './json.ts';
import { readSessionRuns } from './run-rows.ts';
import { shownHash } from './shown-hash.ts';
import { ask, type Sources } from './sources.ts';

/** The parts of a session that its page asks for. */
export const parts = ['--timeline', '--compactions'];

/** Where a session is, and what is known of the project beside it. */
export interface SessionPlace {
  readonly root: string;
  readonly conversations: readonly Data[];
  /** What runs and conversations of the project ask. */
  readonly approvals: readonly Data[];
}

/** Returns everything that a session's page shows. Fails with `not-found` and the like. */
export async function readSessionPage(
  name: string,
  { here }: Sources,
  { root, conversations, approvals }: SessionPlace,
): Promise<SessionView> {
  const data = await ask(here, ['view', ...parts, '--', name], root);
  const runs = await readSessionRuns(textAt(data, 'id'), here, { root, approvals });
  return { ...sessionFrom(data, conversations), runs };
}

/** Returns a session's page from what `view --json` says. */
export function sessionFrom(data: Data, conversations: readonly Data[]): SessionView {
  const id = textAt(data, 'id');
  const name = textAt(data, 'shortname');
  const file = textAt(data, 'file').replace(/^.*\//, '').replace(/\.md$/, '');
  const status = textAt(data, 'status');
  const tldr = textAt(data, 'tldr');
  const title = textAt(data, 'objective') || textAt(data, 'title') || name;
  return {
    id,
    name,
    title,
    status,
    reason: textAt(data, 'close_reason') || textAt(data, 'pause_reason'),
    owner: textAt(data, 'owner'),
    branch: textAt(data, 'git_branch'),
    startedAt: timeAt(data, 'created_at'),
    compactions: numberAt(data, 'compaction_count') ?? 0,
    tasks: textsAt(data, 'task_ids'),
    tldr: tldr === title ? '' : tldr,
    remarks: textsAt(data, 'remarks'),
    ...listsFrom(data),
    commits: listAt(data, 'commits').map(commitFrom),
    conversations: conversations
      .filter((one) => textAt(one, 'session') === file || textAt(one, 'session') === name)
      .map((one) => ({
        id: textAt(one, 'id'),
        title: textAt(one, 'title') || '(no words)',
        state: textAt(one, 'state'),
      })),
    runs: [],
    timeline: timelineFrom(data),
    isOpen: status === 'active' || status === 'paused',
    shown: shownHash(id, name),
  };
}

function listsFrom(data: Data) {
  return {
    steps: stepsFrom(data),
    notes: listAt(data, 'notes').map(entryFrom),
    blockers: blockersFrom(data),
    next: listAt(data, 'next_steps').map(entryFrom),
    decisions: decisionsFrom(data),
    deadEnds: listAt(data, 'dead_ends').map(entryFrom),
    discoveries: listAt(data, 'discoveries').map(entryFrom),
    keyContext: textsAt(data, 'key_context'),
    keyFiles: textsAt(data, 'key_files'),
    files: textsAt(data, 'files_modified'),
    prose: proseFrom(recordAt(data, 'prose')),
  };
}

function proseFrom(prose: Data): SessionView['prose'] {
  return {
    decisions: textAt(prose, 'decisions'),
    discoveries: textAt(prose, 'discoveries'),
    dead_ends: textAt(prose, 'dead_ends'),
    blockers: textAt(prose, 'blockers'),
    next_steps: textAt(prose, 'next_steps'),
    key_context: textAt(prose, 'key_context'),
  };
}

/** Returns the steps of a session, each with the hash of what is shown of it. */
export function stepsFrom(data: Data): ShownStep[] {
  return listAt(data, 'steps').map((step) => {
    const [number, text] = [numberAt(step, 'number') ?? 0, textAt(step, 'text')];
    const isDone = step.done === true;
    return {
      number,
      text,
      isDone,
      isCurrent: step.current === true,
      at: timeAt(step, 'time'),
      shown: shownHash(number, text, isDone),
    };
  });
}

/** Returns the blockers of a session, each with the hash of what is shown of it. */
export function blockersFrom(data: Data): ShownBlocker[] {
  return listAt(data, 'blockers').map((one) => {
    const [number, text] = [numberAt(one, 'number') ?? 0, textAt(one, 'text')];
    const isResolved = typeof one.resolved === 'string';
    return {
      number,
      text,
      isResolved,
      resolvedAt: timeAt(one, 'resolved'),
      shown: shownHash(number, text, isResolved),
    };
  });
}

function entryFrom(one: Data): ShownEntry {
  return {
    title: textAt(one, 'title'),
    text: textAt(one, 'text'),
    at: timeAt(one, 'time'),
    by: textAt(one, 'by'),
  };
}

function decisionsFrom(data: Data): Decided[] {
  const commits = listAt(data, 'commits');
  return listAt(data, 'decisions').map((one) => {
    const number = numberAt(one, 'number');
    const choice = textAt(one, 'choice');
    return {
      ...entryFrom(one),
      number,
      context: textAt(one, 'context'),
      choice,
      rejected: rejectedOptions(textAt(one, 'options'), choice),
      rationale: textAt(one, 'rationale'),
      supersededBy: textAt(one, 'superseded_by'),
      commits: commits
        .filter((commit) => number !== undefined && numberAt(commit, 'decision') === number)
        .map((commit) => ({
          commit: textAt(commit, 'commit'),
          subject: textAt(commit, 'subject'),
          conversation: textAt(commit, 'conversation'),
        })),
    };
  });
}

/** Returns the options that were not chosen: they are lines or items, or stand between semicolons or commas. */
export function rejectedOptions(options: string, choice: string): string[] {
  const lines = options
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*]|\(?[a-z0-9]{1,2}[.)])\s+/i, '').trim());
  const listed = lines.length > 1 ? lines : options.split(options.includes(';') ? ';' : /, (?=\S)/);
  const chosen = plain(choice);
  return listed
    .map((option) => option.trim())
    .filter(
      (option) =>
        option !== '' && plain(option) !== chosen && !(chosen !== '' && chosen.startsWith(plain(option))),
    );
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[`*_.\s]+/g, ' ')
    .trim();
}

function commitFrom(one: Data): ShownCommit {
  return {
    commit: textAt(one, 'commit'),
    at: timeAt(one, 'at'),
    subject: textAt(one, 'subject'),
    conversation: textAt(one, 'conversation'),
    by: textAt(one, 'by'),
  };
}

function timelineFrom(data: Data): Happened[] {
  const rows = listAt(data, 'timeline').flatMap((one): Happened[] => {
    const at = timeAt(one, 'at');
    const [what, text] = [textAt(one, 'what'), textAt(one, 'text')];
    // Compactions come with more below.
    if (at === undefined || what === 'Compaction') return [];
    return [{ at, what, text: lineOf(what, text), href: placeOf(what, text), ...ofFrom(one) }];
  });
  const compactions = listAt(data, 'compactions').flatMap((one): Happened[] => {
    const at = timeAt(one, 'at') ?? numberAt(one, 'at');
    if (at === undefined) return [];
    return [{ at, what: 'Compaction', text: '', href: '', compaction: compactionFrom(one) }];
  });
  return inOrder([...rows, ...compactions]);
}

function ofFrom(one: Data): Pick<Happened, 'of'> {
  const of = recordAt(one, 'of');
  const [kind, id] = [textAt(of, 'kind'), textAt(of, 'id')];
  return (kind === 'conversation' || kind === 'run') && id !== '' ? { of: { kind, id } } : {};
}

// What was chosen, and why, stands with the decision.
function lineOf(what: string, text: string): string {
  if (what === 'Decision') return text.split(' → ')[0] as string;
  // The row leads to the conversation that it names.
  const isOfTalk = what === 'Commit' || what === 'Conversation';
  return isOfTalk ? text.replace(/ \((?:conversation )?[0-9a-f]{6,8}\)$/, '') : text;
}

function placeOf(what: string, text: string): string {
  const number = what === 'Decision' ? /^(\d{1,6})\. /.exec(text)?.[1] : undefined;
  return number === undefined ? '' : `#d${number}`;
}

/** Returns the progress that a list or a status names. */
export function progressFrom(data: Data): { done: number; total: number } {
  const progress = recordAt(data, 'progress');
  return { done: numberAt(progress, 'done') ?? 0, total: numberAt(progress, 'total') ?? 0 };
}
