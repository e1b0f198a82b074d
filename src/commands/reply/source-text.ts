import type { PassageSource } from '../../conversations/answer/answer.ts';
import { shortConversation } from '../../conversations/find/render-list.ts';

/** Returns where a passage stands, in the form in which it can be opened: `FILE:LINE`, `commit HASH`, `CONVERSATION:TURN`. */
export function sourceText(source: PassageSource): string {
  if (source.kind === 'journal') return `${source.file}:${source.line}`;
  if (source.kind === 'commit') return `commit ${source.commit.slice(0, 8)}`;
  return `${shortConversation(source.conversation)}:${source.turn}`;
}
