import { type MadeCommit, readMadeCommits } from '../../core/reflog-entries.ts';
import { reflogPath } from '../../io/git/reflog.ts';
import { readEnds } from '../../io/transcripts/read-ends.ts';
import { inOrder } from '../../journal/briefing/in-order.ts';
import type { Happened } from '../pieces/timeline.ts';
import { type Data, listAt, textAt, timeAt } from './json.ts';

const mostLately = 10;

/** What there is on a project besides what `status` says. */
export interface Beside {
  readonly conversations: readonly Data[];
  /** The oldest first. */
  readonly commits: readonly MadeCommit[];
}

/** Returns what happened lately in sessions, conversations, runs and git, the last first. */
export function latelyFrom(status: Data, { conversations, commits }: Beside): Happened[] {
  const all = [
    ...commits.slice(-mostLately).map(committed),
    ...listAt(status, 'sessions').flatMap(loggedIn),
    // What a run says stands on its page.
    ...conversations
      .filter((one) => textAt(one, 'actor') !== 'run')
      .slice(0, mostLately)
      .flatMap(talked),
    ...listAt(status, 'runs_ended').flatMap(ran),
  ];
  return inOrder(all).reverse().slice(0, mostLately);
}

function loggedIn(session: Data): Happened[] {
  const [name, href] = [textAt(session, 'shortname'), `sessions/${textAt(session, 'id')}`];
  return listAt(session, 'lately').flatMap((one) => {
    const said = textAt(one, 'text').split(' → ')[0] as string;
    return happened(timeAt(one, 'at'), { what: textAt(one, 'what'), text: `${name}: ${said}`, href });
  });
}

function talked(one: Data): Happened[] {
  const href = `conversations/${textAt(one, 'id')}`;
  const text = textAt(one, 'title') || '(no words)';
  return happened(timeAt(one, 'last_at'), { what: 'Conversation', text, href });
}

// Git's log of HEAD says it without a process.
const logBytes = 32 * 1024;

/** Returns the commits that were made lately in a working tree, the oldest first, without those that were amended since; none outside git. */
export function commitsMade(root: string): MadeCommit[] {
  const path = reflogPath(root);
  if (path === undefined) return [];
  const { first, last } = readEnds(path, logBytes);
  const made = readMadeCommits([...first, ...last].join('\n'));
  const amended = new Set(made.filter(({ isAmend }) => isAmend).map(({ before }) => before));
  return made.filter(({ commit }) => !amended.has(commit));
}

function committed({ commit, at, subject }: MadeCommit): Happened {
  const hash = commit.slice(0, 7);
  return { at: at * 1000, what: 'Commit', text: `${hash} ${subject}`.trim(), href: '' };
}

const endings: Readonly<Record<string, string>> = { completed: 'Run done', failed: 'Failed', lost: 'Failed' };

function ran(run: Data): Happened[] {
  const [status, reason] = [textAt(run, 'status'), textAt(run, 'reason')];
  const text = `${textAt(run, 'name')} ${status}${reason === '' ? '' : `: ${reason}`}`;
  const what = Object.hasOwn(endings, status) ? (endings[status] as string) : 'Run';
  return happened(timeAt(run, 'ended_at'), { what, text, href: `runs/${textAt(run, 'id')}` });
}

function happened(at: number | undefined, told: Omit<Happened, 'at' | 'compaction'>): Happened[] {
  return at === undefined ? [] : [{ at, ...told }];
}
