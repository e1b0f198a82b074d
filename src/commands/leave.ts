import { basename } from 'node:path';
import type { Call } from '../core/calls/call-spec.ts';
import { Failure } from '../core/failure.ts';
import type { Context } from '../io/project/context.ts';
import { readBinding, removeBinding } from '../journal/conversation/bindings.ts';
import { conversationOf } from '../journal/which-session/find-target.ts';
import type { Command, Reply } from './command.ts';

/** `leave`: this conversation has no session any more; the session itself stays as it is. */
export const leaveCommand: Command = {
  summary: 'Unbind this conversation from its session; the session itself stays as it is.',
  spec: { verb: 'leave', bare: undefined, flags: [] },
  run: runLeave,
};

async function runLeave(_call: Call, context: Context): Promise<Reply> {
  const conversation = conversationOf(context);
  if (conversation === undefined) {
    throw new Failure('no-session', 'Cannot leave a session: this is no Claude Code conversation', {
      hint: 'leave works where CLAUDE_CODE_SESSION_ID is set; in a terminal no session is bound',
    });
  }
  const binding = readBinding(context.env, conversation);
  if (binding === undefined) {
    throw new Failure('no-session', 'Cannot leave a session: this conversation is bound to none', {
      hint: 'session-journal view list shows the sessions here',
    });
  }
  removeBinding(context.env, conversation);
  return {
    text: `👋 Left ${basename(binding.session, '.md')}: this conversation is bound to no session`,
    data: { id: binding.id, file: binding.session },
  };
}
