import { shortConversation, titleOf } from '../../conversations/find/render-list.ts';
import { showLine } from '../../core/text/controls.ts';
import type { Context } from '../../io/project/context.ts';
import type { TimelineRow } from '../../journal/briefing/timeline.ts';
import { listBindings } from '../../journal/conversation/bindings.ts';
import type { Target } from '../../journal/which-session/find-target.ts';
import { textScreen } from '../reply/text-screen.ts';
import { knownConversations } from './known-conversations.ts';

/** Returns when the conversations that work on a session began. Runs are not among them. */
export async function talkRows({ file, project }: Target, context: Context): Promise<TimelineRow[]> {
  const bound = listBindings(context.env).filter(({ binding }) => binding.id === file.facts.id);
  if (bound.length === 0) return [];
  const ids = new Set(bound.map(({ conversation }) => conversation));
  const known = await knownConversations({ ...context, cwd: project.root });
  const screen = await textScreen(context);
  return known
    .filter(({ id, actor }) => ids.has(id) && actor !== 'run')
    .map((one) => {
      const title = titleOf({ ...one, title: screen(one.title), firstWords: screen(one.firstWords) });
      const text = showLine(`${title} (${shortConversation(one.id)})`);
      return { at: one.startedAt, what: 'Conversation', text, of: { kind: 'conversation', id: one.id } };
    });
}
