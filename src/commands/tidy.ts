import { dirname } from 'node:path';
import type { Call } from '../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../core/calls/call-spec.ts';
import { Failure } from '../core/failure.ts';
import { showLine } from '../core/text/controls.ts';
import { applyEdits } from '../core/text/edit.ts';
import { formatInstant } from '../core/time.ts';
import { createFile, removeQuietly, writeFileAtomic } from '../io/disk/files.ts';
import { readWhen, whenForms } from '../io/git/when.ts';
import type { Context } from '../io/project/context.ts';
import { ensureFolder, shownPath } from '../io/project/project.ts';
import { measureBriefing } from '../journal/briefing/briefing.ts';
import { changeSession, renderWarnings, warningsOf } from '../journal/change/change-session.ts';
import { gitFacts } from '../journal/change/git-fields.ts';
import type { SessionChange } from '../journal/change/session-change.ts';
import type { Document } from '../journal/document/document.ts';
import { redecodeDocument } from '../journal/document/document.ts';
import { entryPath } from '../journal/files/journal-folder.ts';
import { renderEntry } from '../journal/session/entry-file.ts';
import type { Session } from '../journal/session/session.ts';
import { readSession } from '../journal/session/session.ts';
import type { TidyPlan } from '../journal/session/tidy.ts';
import { describeTidied, planTidy, renderTidied } from '../journal/session/tidy.ts';
import type { Target } from '../journal/which-session/find-target.ts';
import { assertOpen, findTarget, targetName } from '../journal/which-session/find-target.ts';
import { loadTarget } from '../journal/which-session/load-target.ts';
import type { Command, Reply } from './reply/command.ts';

const defaultDays = 7;

/** `tidy`: moves what is done and old from the session file into a journal entry. */
export const tidyCommand: Command = {
  summary: 'Move old done steps, notes and superseded decisions into a journal entry; nothing is lost',
  spec: {
    verb: 'tidy',
    without: ['keep-secret'],
    bare: undefined,
    flags: [
      {
        name: 'days',
        takes: 'text',
        placeholder: 'N',
        about: `Minimum age in days (default: ${defaultDays})`,
      },
      { name: 'before', takes: 'text', placeholder: 'WHEN', about: `Move what is older. ${whenForms}` },
      { name: 'dry-run', takes: 'none', about: 'Show what would be moved, but change nothing' },
    ],
  },
  run: runTidy,
};

interface Tidying {
  readonly target: Target;
  readonly context: Context;
  /** What is older than this is moved, in milliseconds. */
  readonly before: number;
}

async function runTidy(call: Call, context: Context): Promise<Reply> {
  const before = await readBefore(call, context);
  const target = await findTarget(context, targetName(call));
  assertOpen(target, 'tidy');
  const tidying = { context, before, target };
  return hasFlag(call, 'dry-run') ? showTidy(tidying) : doTidy(tidying);
}

const day = 86_400_000;

async function readBefore(call: Call, context: Context): Promise<number> {
  const now = context.now().getTime();
  const [when, days] = [flagText(call, 'before'), flagText(call, 'days')];
  if (when === undefined) return now - readDays(days) * day;
  if (days === undefined) return readWhen(when, context.cwd, now);
  throw new Failure('misuse', 'Cannot use --days with --before', { hint: 'Give one of them' });
}

function readDays(text: string | undefined): number {
  if (text === undefined) return defaultDays;
  if (/^\d{1,5}$/.test(text.trim())) return Number(text);
  throw new Failure('misuse', `Invalid --days "${showLine(text)}": it must be a whole number`, {
    hint: `For example: --days ${defaultDays}`,
  });
}

async function showTidy(tidying: Tidying): Promise<Reply> {
  const { doc, session } = await loadTarget(tidying.target, tidying.context);
  const found = planTidy(doc, tidying.before);
  if (found.edits.length === 0) return nothingOld(tidying, session);
  const after = readSession(redecodeDocument(doc, applyEdits(doc.text, found.edits), doc.head));
  const items = [
    ...found.steps.map(({ text }) => text),
    ...found.notes.map(({ text }) => text),
    ...found.decisions.map(titleOf),
  ];
  const lines = [
    `📝 Would move ${describeTidied(found)} of ${session.shortname} into a journal entry`,
    `   ${gainOf(session, after)}`,
    ...items.map((text) => `   - ${showLine(text)}`),
  ];
  return { text: lines.join('\n'), data: { ...dataOf(session, after, found), dryRun: true, items } };
}

function titleOf({ number, title }: TidyPlan['decisions'][number]): string {
  return number === undefined ? title : `${number}. ${title}`;
}

/** A change that tidies, and the path of the entry with what is moved; undefined if nothing is. */
interface Tidied extends SessionChange {
  readonly found: TidyPlan;
  readonly path: string | undefined;
}

async function doTidy(tidying: Tidying): Promise<Reply> {
  const { target, context } = tidying;
  const changed = await changeSession(
    { target, context, verb: 'tidy' },
    (doc, _now, last: Tidied | undefined): Tidied => {
      const found = planTidy(doc, tidying.before);
      const path = keepOutside(tidying, { doc, found, path: last?.path });
      const did = path === undefined ? [] : [`Moved ${describeTidied(found)} into an entry`];
      return { edits: found.edits, found, path, did, written: path === undefined ? [] : [path] };
    },
  );
  const before = readSession(changed.before);
  const { found, path } = changed.decided;
  if (path === undefined) return nothingOld(tidying, before);
  const entry = shownPath(target.project, path);
  const lines = [
    `📝 Tidied: ${before.shortname}`,
    `   Moved ${describeTidied(found)} to ${entry}`,
    `   ${gainOf(before, changed.session)}`,
    ...progressRemark(before, changed.session),
  ];
  const data = { ...dataOf(before, changed.session, found), dryRun: false, entry };
  return { text: lines.join('\n') + renderWarnings(warningsOf(target.project, changed)), data };
}

// The entry is written before the session changes. If the run is killed in between, the old items are in both places,
// but never in neither.
function keepOutside(
  { target, context }: Tidying,
  made: { readonly doc: Document; readonly found: TidyPlan; readonly path: string | undefined },
): string | undefined {
  const { doc, found } = made;
  if (found.edits.length === 0) {
    if (made.path !== undefined) removeQuietly(made.path);
    return undefined;
  }
  const at = context.now().getTime();
  const path = made.path ?? entryPath(target.project, target.file, { at, kind: 'tidy' });
  if (path === undefined) {
    throw new Failure(
      'refused',
      `Cannot tidy "${target.file.name}": its id cannot be used as the name of a journal folder`,
      {
        hint: 'For details, run: session-journal doctor',
      },
    );
  }
  const session = readSession(doc);
  const note = `Moved unchanged out of the session file: ${describeTidied(found)}. Before that, ${session.figures.done} of ${session.figures.total} steps were done.`;
  const entry = renderEntry(session, {
    kind: 'tidy',
    time: formatInstant(at),
    note,
    ...gitFacts(target, context),
  });
  const text = `${entry}\n${renderTidied(doc, found)}`;
  ensureFolder(target.project, dirname(path));
  // This is called again if another program saved in between; the entry is then overwritten.
  if (made.path !== undefined || !createFile(path, text)) writeFileAtomic(path, text);
  return path;
}

function nothingOld({ before }: Tidying, session: Session): Reply {
  const text = `📝 Nothing to tidy in ${session.shortname}: no done step, note or superseded decision is from before ${formatInstant(before)}`;
  return {
    text,
    data: { id: session.id, shortname: session.shortname, moved: { steps: 0, notes: 0, decisions: 0 } },
  };
}

function kilobytes(characters: number): string {
  return (characters / 1000).toFixed(1);
}

function gainOf(before: Session, after: Session): string {
  const [was, is] = [measureBriefing(before), measureBriefing(after)];
  return `Briefing: ${kilobytes(was)} → ${kilobytes(is)} KB (${kilobytes(was - is)} KB freed)`;
}

// The figures count only what is in the file, so they are smaller now although no work was undone.
function progressRemark(before: Session, after: Session): string[] {
  const shown = ({ figures }: Session): string => `${figures.done}/${figures.total}`;
  if (shown(before) === shown(after)) return [];
  return [
    `   Progress counts only what is in the file: ${shown(before)} → ${shown(after)}. The entry has the old count`,
  ];
}

function dataOf(
  before: Session,
  after: Session,
  { steps, notes, decisions }: TidyPlan,
): Record<string, unknown> {
  return {
    id: before.id,
    shortname: before.shortname,
    moved: { steps: steps.length, notes: notes.length, decisions: decisions.length },
    progress: { before: before.figures, after: after.figures },
    briefing: { before: measureBriefing(before), after: measureBriefing(after) },
  };
}
