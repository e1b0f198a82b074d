import type { HookEvent } from '../core/client/hook-event.ts';
import type { Failure } from '../core/failure.ts';
import { isFailure } from '../core/failure.ts';
import { oneLine } from '../core/text/escape.ts';
import { readConfig } from '../io/project/config.ts';
import type { Context } from '../io/project/context.ts';
import type { Project } from '../io/project/project.ts';
import { findProject } from '../io/project/project.ts';
import { readBinding } from '../journal/conversation/bindings.ts';
import type { Conversation } from '../journal/conversation/memory.ts';
import { isPending, readConversation } from '../journal/conversation/memory.ts';
import { wantsReminder } from '../journal/conversation/wanted-events.ts';
import { shortId } from '../journal/files/sessions.ts';
import type { Target } from '../journal/which-session/find-target.ts';
import { findBound, projectOf } from '../journal/which-session/find-target.ts';
import type { Loaded } from '../journal/which-session/load-target.ts';
import { loadTarget } from '../journal/which-session/load-target.ts';
import type { Answer } from './answer.ts';
import { renderAnswer } from './answer.ts';
import { captureCommits } from './capture.ts';
import { bindTarget, findOnly, inheritBinding, isAsked } from './find-session.ts';
import { lookForArrival } from './look-for-arrival.ts';
import { briefingBlock, choiceBlock, failureAnswer, plainAnswer, toldOf } from './model-blocks.ts';
import { notePrompt } from './note-prompt.ts';
import type { Happening, Occasion } from './occasion.ts';
import { closeRecord, remember } from './occasion.ts';
import { remindAtPrompt, watchWork } from './remind.ts';
import type { Typed } from './run-verb.ts';
import { answerVerb } from './run-verb.ts';
import { nextTitle } from './title.ts';

/**
 * UserPromptSubmit: binds at the first prompt, gives a briefing that didn't arrive, and answers "continue". Returns
 * what to print.
 */
export async function onUserPromptSubmit(event: HookEvent, context: Context): Promise<string> {
  const occasion = { event, context };
  await inheritBinding(occasion);
  const prompt = (event.prompt ?? '').trim();
  const bare = /^\/session-([a-z-]+)(?:\s+([\s\S]*))?$/.exec(prompt);
  if (bare !== null) {
    const typed: Typed = { verb: bare[1] as string, args: bare[2] ?? '' };
    const answer = await answerVerb(occasion, typed);
    await passPrompt(occasion);
    return renderAnswer(event.name, answer);
  }
  // Our own slash commands find or create their session themselves.
  const answer = await answerPrompt(occasion, !/^\/session:[a-z]/.test(prompt));
  await notePrompt(occasion);
  return renderAnswer(event.name, answer);
}

async function answerPrompt(occasion: Occasion, binds: boolean): Promise<Answer> {
  const { event, context } = occasion;
  const place = await findPlace(occasion, binds);
  if (place === undefined) return {};
  const { project, target } = place;
  const known = readConversation(project, event.conversation);
  const phrases = (): readonly string[] => readConfig(project, context.env).continuePhrases;
  const { isContinuation } = await import('../core/client/continuation.ts');
  const isWished = isContinuation(event.prompt ?? '', { fresh: known?.fresh ?? true, phrases });
  const given =
    target === undefined
      ? { answer: isWished ? place.answer : {}, change: {} }
      : await answerFrom({ ...occasion, target }, known, isWished);
  const title = await nextTitle(occasion, known, target);
  const session = readBinding(context.env, event.conversation)?.id ?? known?.session ?? '';
  // If it couldn't be bound, the next prompt tries again.
  const asked = (binds && !place.isUnsaved) || known?.asked === true || place.isBound;
  const passed = { session, asked, fresh: false, opened: false, older: '' };
  await remember(occasion, project, {
    ...closeRecord(known),
    ...passed,
    ...given.change,
    ...(title === undefined ? {} : { title }),
  });
  const isOurs = target?.file.facts.status === 'active' && place.isBound;
  const answer = isOurs ? await withReminder({ ...occasion, target }, given.answer) : given.answer;
  return { ...answer, title: title === '' ? undefined : title };
}

// A briefing says itself what isn't logged.
async function withReminder(what: Happening, answer: Answer): Promise<Answer> {
  const isDue = answer.context === undefined && wantsReminder(what.context.env, what.event.conversation);
  const reminder = isDue ? await remindAtPrompt(what) : '';
  watchWork(what);
  await captureCommits(what);
  return reminder === '' ? answer : { ...answer, context: reminder };
}

// This prompt doesn't reach the model. It still ends a compaction, but the briefing waits for the next prompt.
async function passPrompt(occasion: Occasion): Promise<void> {
  const { event, context } = occasion;
  const binding = readBinding(context.env, event.conversation);
  const project = binding === undefined ? findProject(context.cwd) : projectOf(binding, context);
  const known = project === undefined ? undefined : readConversation(project, event.conversation);
  if (project === undefined || known === undefined) return;
  await remember(occasion, project, { ...closeRecord(known), opened: false });
}

/** Where a prompt was typed: the session to answer from, or the answer if no session is meant. */
interface Place {
  readonly project: Project;
  readonly target: Target | undefined;
  readonly isBound: boolean;
  /** Whether it should have been bound now, but that can't be saved. */
  readonly isUnsaved?: boolean;
  readonly answer: Answer;
}

async function findPlace({ event, context }: Occasion, binds: boolean): Promise<Place | undefined> {
  const binding = readBinding(context.env, event.conversation);
  if (binding !== undefined) {
    const project = projectOf(binding, context);
    try {
      return { project, target: await findBound(context), isBound: true, answer: {} };
    } catch (error) {
      if (!isFailure(error)) throw error;
      return { project, target: undefined, isBound: true, answer: failureAnswer(error) };
    }
  }
  const here = findProject(context.cwd);
  if (here === undefined) return undefined;
  const found = await findOnly(context);
  const target = found?.target;
  const isFirst = binds && target !== undefined && !isAsked(here, event.conversation);
  const isBound = isFirst && bindTarget(context, target);
  const answer = found === undefined ? {} : choiceBlock(found, context);
  return { project: here, target, isBound, isUnsaved: isFirst && !isBound, answer };
}

/** The answer to a prompt, and what to remember about it. */
interface Given {
  readonly answer: Answer;
  readonly change: Partial<Conversation>;
}

const nothing: Given = { answer: {}, change: {} };

async function answerFrom(
  what: Occasion & { readonly target: Target },
  known: Conversation | undefined,
  isWished: boolean,
): Promise<Given> {
  const { context, target } = what;
  const { id, status, shortname } = target.file.facts;
  const isDue = target.how === 'bound' && isPending(known, id);
  if (!isDue && !isWished) return nothing;
  if (status !== 'active') {
    const text = `The session "${oneLine(shortname)}" is ${oneLine(status)}. To resume it: session-journal resume ${shortId(target.file)}`;
    return isWished ? { answer: plainAnswer(text), change: {} } : nothing;
  }
  const hasArrived = isDue && (await lookForArrival(what, known)).arrived;
  const settled = isDue ? closeRecord(known, hasArrived ? 'seen' : 'prompt') : {};
  if (hasArrived && !isWished) return { answer: {}, change: settled };
  const loaded = await load(target, context);
  if (isFailure(loaded)) {
    if (!isWished) throw loaded;
    return { answer: failureAnswer(loaded), change: {} };
  }
  const told = toldOf(known, loaded);
  const isTold = known?.told?.epoch === told.epoch && known.told.stamp === told.stamp;
  if (isTold && (hasArrived || !isDue)) return { answer: {}, change: settled };
  return { answer: { context: await briefingBlock(what, loaded.session) }, change: { ...settled, told } };
}

// A file with valid front matter may still turn out to be damaged when it is read whole.
async function load(target: Target, context: Context): Promise<Loaded | Failure> {
  try {
    return await loadTarget(target, context);
  } catch (error) {
    if (isFailure(error)) return error;
    throw error;
  }
}
