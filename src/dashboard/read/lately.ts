import { inOrder } from '../../journal/briefing/in-order.ts';
import type { Happened } from '../pieces/timeline.ts';
import { type Data, listAt, textAt, timeAt } from './json.ts';

const mostLately = 10;

/** Returns what happened lately in sessions, conversations and runs, the last first. */
export function latelyFrom(status: Data, conversations: readonly Data[]): Happened[] {
  const all = [
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
