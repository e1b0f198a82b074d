import { defuse } from '../core/client/defuse.ts';
import { blockCap, renderBlock } from '../core/client/injected.ts';
import { forClient } from '../core/client/surface.ts';
import type { Failure } from '../core/failure.ts';
import { isFailure } from '../core/failure.ts';
import { cutAtWord } from '../core/text/cut.ts';
import { oneLine } from '../core/text/escape.ts';
import { readBinding } from '../journal/conversation/bindings.ts';
import type { Answer } from './answer.ts';
import { askForDraft } from './draft-journal.ts';
import { bindTarget, findOnly } from './find-session.ts';
import { notePrompt } from './note-prompt.ts';
import type { Occasion } from './occasion.ts';

// How much of a reply the user sees, in UTF-16 units; a command shows the rest.
const shownUnits = 4000;

/** A verb, and what was typed after it. */
export interface Typed {
  readonly verb: string;
  readonly args: string;
}

/** Runs a verb with the text typed after it. Returns its reply, or why it was refused, for the model and the user. */
export async function answerVerb(occasion: Occasion, { verb, args }: Typed): Promise<Answer> {
  const { event, context } = occasion;
  // The commands are separate bundles, because among the hooks only a slash command needs them.
  const { isVerb, runText } = await import('../commands/program.ts');
  if (!isVerb(verb)) return {};
  if (verb === 'log') await bindForLog(occasion);
  await notePrompt(occasion);
  try {
    const reply = await runText(verb, args, { ...context, isTyped: true });
    // `init` and `resume` may have just bound the conversation; the prompt must be recorded there too.
    if (readBinding(context.env, event.conversation)?.logged === undefined) await notePrompt(occasion);
    const parts = [`/session:${verb} has run.`, reply.text, reply.forModel ?? ''];
    const block = replyBlock(parts.filter(Boolean).join('\n\n'));
    return { context: block, message: shown(reply.forPerson ?? reply.text, { verb, args }) };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return refusal(error, { verb, args }, occasion);
  }
}

async function refusal(error: Failure, typed: Typed, occasion: Occasion): Promise<Answer> {
  const isUnfinished = error.code === 'misuse' && typed.args.trim() === '';
  const draft = isUnfinished && typed.verb === 'init' ? await askForDraft(occasion) : undefined;
  if (draft !== undefined) {
    return { context: replyBlock(draft.forModel), message: forClient(draft.message) };
  }
  const text = error.hint === undefined ? error.message : `${error.message}\n${error.hint}`;
  const parts = [`/session:${typed.verb} was refused, and nothing was changed.`, text, error.forModel ?? ''];
  return {
    context: replyBlock(parts.filter(Boolean).join('\n\n')),
    message: shown(text, typed),
    // Without what the command needs, there is nothing that the model could do. A session it can start with the person.
    ends: isUnfinished && typed.verb !== 'init',
  };
}

// What was logged is remembered in the binding, so there must be one before a conversation's first log.
async function bindForLog({ event, context }: Occasion): Promise<void> {
  if (readBinding(context.env, event.conversation) !== undefined) return;
  const target = (await findOnly(context))?.target;
  if (target !== undefined) bindTarget(context, target);
}

function replyBlock(text: string): string {
  return renderBlock(text, { kind: 'reply' }, blockCap);
}

function shown(text: string, { verb, args }: Typed): string {
  const whole = forClient(defuse(text));
  if (whole.length <= shownUnits) return whole;
  const line = oneLine(`session-journal ${verb} ${args}`).trim();
  return `${cutAtWord(whole, shownUnits - line.length - 100)}\n(${whole.length} characters in all. To see them, ask Claude, or in a terminal: ${line})`;
}
