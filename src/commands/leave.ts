import { basename } from 'node:path';
import type { Call } from '../core/calls/call-spec.ts';
import { Failure } from '../core/failure.ts';
import type { Context } from '../io/project/context.ts';
import { findProject } from '../io/project/project.ts';
import { readBinding, removeBinding } from '../journal/conversation/bindings.ts';
import { conversationOf } from '../journal/which-session/candidates.ts';
import { forgetTerminalSession } from '../journal/which-session/terminal-session.ts';
import type { Command, Reply } from './reply/command.ts';

/** `leave`: detaches this conversation or terminal from its session; the session itself stays as it is. */
export const leaveCommand: Command = {
  summary: 'Detach this conversation or terminal from its session; the session itself stays as it is',
  spec: { verb: 'leave', without: ['session', 'keep-secret'], bare: undefined, flags: [] },
  run: runLeave,
};

async function runLeave(_call: Call, context: Context): Promise<Reply> {
  const conversation = conversationOf(context);
  if (conversation === undefined) return leaveTerminal(context);
  const binding = readBinding(context.env, conversation);
  if (binding === undefined) {
    throw new Failure('no-session', 'This conversation has no session: nothing to leave', {
      hint: 'For the sessions here, see: session-journal view list',
    });
  }
  removeBinding(context.env, conversation);
  return {
    text: `📋 Left ${basename(binding.session, '.md')}: this conversation now has no session`,
    data: { id: binding.id, file: binding.session },
  };
}

function leaveTerminal(context: Context): Reply {
  const project = findProject(context.cwd);
  const left = project && forgetTerminalSession(context.env, project.root);
  if (left === undefined) {
    throw new Failure('no-session', 'This terminal has no current session: nothing to leave', {
      hint: 'For the sessions here, see: session-journal view list',
    });
  }
  return {
    text: `📋 Left ${basename(left.file, '.md')}: this terminal now has no current session`,
    data: { id: left.id, file: left.file },
  };
}
