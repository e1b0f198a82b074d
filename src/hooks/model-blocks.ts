import { defuse } from '../core/client/defuse.ts';
import type { BlockLabel } from '../core/client/injected.ts';
import {
  blockCap,
  blockOverhead,
  loggingLine,
  renderBlock,
  renderLabel,
  withLoggingLine,
} from '../core/client/injected.ts';
import { forClient } from '../core/client/surface.ts';
import type { Failure } from '../core/failure.ts';
import { oneLine } from '../core/text/escape.ts';
import { readConfig } from '../io/project/config.ts';
import type { Context } from '../io/project/context.ts';
import type { OtherSession } from '../journal/briefing/banner.ts';
import { renderBanner, renderBrought, renderOthers, renderStart } from '../journal/briefing/banner.ts';
import { renderBriefing } from '../journal/briefing/briefing.ts';
import { renderSummaryAid, renderSummaryNote } from '../journal/briefing/summary-aid.ts';
import { gitFacts } from '../journal/change/git-fields.ts';
import { copyRemarks } from '../journal/change/other-copies.ts';
import { keyContextRemarks } from '../journal/change/pulled-key-context.ts';
import { branchRemarks, unloggedRemarks } from '../journal/change/remarks.ts';
import { olderRemarks } from '../journal/change/undo-record.ts';
import type { Conversation, Told } from '../journal/conversation/memory.ts';
import { readConversation } from '../journal/conversation/memory.ts';
import { shortId } from '../journal/files/sessions.ts';
import type { Session } from '../journal/session/session.ts';
import { brought, mine } from '../journal/which-session/candidates.ts';
import type { Target } from '../journal/which-session/find-target.ts';
import type { Loaded } from '../journal/which-session/load-target.ts';
import { rememberShown } from '../journal/which-session/shown-things.ts';
import type { Answer } from './answer.ts';
import type { FoundSessions } from './find-session.ts';
import type { Happening } from './occasion.ts';
import { sinceLog } from './since-log.ts';

function labelFor(kind: BlockLabel['kind'], target: Target, session: Session): BlockLabel {
  const { shortname, compactions } = session;
  return { kind, session: { shortname, compactions, shortId: shortId(target.file) } };
}

/** Returns the full briefing as a block for the model. Asks git about commits only if HEAD has moved. */
export async function briefingBlock(what: Happening, session: Session): Promise<string> {
  const { event, target, context } = what;
  const label = labelFor('briefing', target, session);
  const cap = Math.min(readConfig(target.project, context.env).briefingBudget ?? blockCap, mostBriefing);
  const { branch } = gitFacts(target, context);
  const remarks = [
    ...olderThan({ event, target }, session),
    ...branchRemarks(branch, session),
    ...unloggedRemarks(await sinceLog(what)),
  ];
  const briefing = renderBriefing(session, { remarks }, cap - blockOverhead(label));
  rememberShown(context, session, briefing);
  return withLoggingLine(renderBlock(briefing, label, cap));
}

// The line after the block counts too.
const mostBriefing = blockCap - loggingLine.length - 1;

// Counting a compaction updates the file, so a remark that it was older is remembered until the next prompt.
function olderThan({ event, target }: Pick<Happening, 'event' | 'target'>, session: Session): string[] {
  const known = readConversation(target.project, event.conversation)?.older ?? '';
  return known === '' ? olderRemarks(target.project, session) : [known];
}

/** Returns the block that tells the client's summariser what to keep, at most 400 UTF-16 units. */
export function summaryBlock(session: Session, unlogged: string): string {
  return renderLabel('compaction', session.shortname, renderSummaryNote(unlogged));
}

/** Returns the block that gives the client's summariser the journal itself, in case the briefing does not arrive. */
export function fullSummaryBlock(target: Target, session: Session, unlogged: string): string {
  return renderBlock(renderSummaryAid(session, unlogged), labelFor('compaction', target, session));
}

/** Returns the banner of a session: for the model, what it needs to start with; for the user, a few lines. */
export async function bannerBlock(
  target: Target,
  session: Session,
  context: Context,
): Promise<{ context: string; message: string }> {
  const id = shortId(target.file);
  const { branch } = gitFacts(target, context);
  const remarks = [
    ...(await keyContextRemarks(target, session, context)),
    ...branchRemarks(branch, session),
    ...(await copyRemarks(target)),
  ];
  const start = renderStart(session, id, remarks);
  rememberShown(context, session, start);
  const block = renderBlock(start, labelFor('banner', target, session));
  return { context: withLoggingLine(block), message: forClient(defuse(renderBanner(session, id, remarks))) };
}

/**
 * Returns one line about the sessions that could be meant here, as an answer; empty if there are none. Those that the
 * repository brought are only counted.
 */
export function choiceBlock({ project, listing: { sessions } }: FoundSessions, context: Context): Answer {
  const own = new Set(mine(sessions, project, context));
  const elsewhere = brought(sessions, project, context);
  const known = sessions.filter((file) => !elsewhere.includes(file));
  const others = known.map((file): OtherSession => {
    const { shortname, status, owner } = file.facts;
    return { shortname, status, owner, shortId: shortId(file), mine: own.has(file) };
  });
  const line = renderOthers(others);
  if (line !== '') return plainAnswer(line);
  // These lines are constant but for their numbers, so they need no block.
  const forModel = renderBrought(elsewhere, 'session-journal ');
  return forModel === '' ? {} : { context: forModel, message: renderBrought(elsewhere, '/session:') };
}

/** Returns a text from the journal as an answer: a block for the model, and plain text for the user. */
export function plainAnswer(text: string): Answer {
  return { context: renderBlock(text, { kind: 'banner' }), message: forClient(defuse(text)) };
}

/** Returns a Failure's message and hint as an answer. */
export function failureAnswer({ message, hint }: Failure): Answer {
  return plainAnswer(oneLine(hint === undefined ? message : `${message}. ${hint}`));
}

/** Returns what to remember about a briefing that is given: its epoch, and the version of the session file. */
export function toldOf(known: Conversation | undefined, { stamp }: Loaded): Told {
  const { bytes, modified, changed, inode } = stamp;
  return { epoch: known?.epoch ?? 0, stamp: [bytes, modified, changed, inode].join(' ') };
}
