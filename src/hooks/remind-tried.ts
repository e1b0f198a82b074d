import type { HookEvent } from '../core/client/hook-event.ts';
import { mayHoldSecret } from '../core/secrets/quick-find.ts';
import { sha256 } from '../io/disk/sha256.ts';
import { readConfig } from '../io/project/config.ts';
import type { Context } from '../io/project/context.ts';
import { readConversation } from '../journal/conversation/memory.ts';
import { wantLines, wantNoLines } from '../journal/conversation/wanted-events.ts';
import type { TriedCommand } from '../journal/session/tried-commands.ts';
import { beginsWith, triedCommands } from '../journal/session/tried-commands.ts';
import { loadTarget } from '../journal/which-session/load-target.ts';
import { renderAnswer } from './answer.ts';
import { findStill } from './find-session.ts';
import { remember } from './occasion.ts';

const mostRemembered = 200;

/**
 * Returns a reminder, in constant words and a number, if the model is about to run a command that a dead end of its session
 * names, once for each dead end in a conversation; otherwise empty.
 */
export async function remindOfTried(event: HookEvent, context: Context): Promise<string> {
  const { conversation, line = '' } = event;
  // If the session can't be read, this fails once, and not at every command.
  wantNoLines(context.env, conversation);
  const target = await findStill(context);
  if (target?.file.facts.status !== 'active') return '';
  const { project, file } = target;
  if (!readConfig(project, context.env).reminders) return '';
  const { session } = await loadTarget(target, context);
  const told = readConversation(project, conversation)?.tried ?? [];
  const open = await withoutSecrets(
    triedCommands(session).filter(({ command }) => !told.includes(sumOf(command))),
  );
  const found = open.find(({ command }) => beginsWith(line, command));
  const later = open.filter(({ number }) => number !== found?.number).map(({ command }) => command);
  wantLines(context.env, conversation, { session: file.path, commands: later });
  if (found === undefined) return '';
  const now = open.filter(({ number }) => number === found.number).map(({ command }) => sumOf(command));
  await remember({ event, context }, project, { tried: [...told, ...now].slice(-mostRemembered) });
  const reminder = `This was tried before: dead end ${found.number}. See: session-journal view --dead-ends`;
  return renderAnswer(event.name, { context: reminder });
}

// The shell wrapper's file holds them, and it is not in the project.
async function withoutSecrets(commands: readonly TriedCommand[]): Promise<readonly TriedCommand[]> {
  if (!commands.some(({ command }) => mayHoldSecret(command))) return commands;
  const { screenSecrets } = await import('../core/secrets/find.ts');
  return commands.filter(({ command }) => screenSecrets(command, []).found.length === 0);
}

function sumOf(command: string): string {
  return sha256(command).slice(0, 16);
}
