import type { Call } from '../core/calls/call-spec.ts';
import { hasFlag } from '../core/calls/call-spec.ts';
import { Failure, isFailure } from '../core/failure.ts';
import { counted } from '../core/text/count.ts';
import { openInEditor, returnsAtOnce } from '../io/console/editor.ts';
import { readText } from '../io/disk/read.ts';
import { readConfig } from '../io/project/config.ts';
import type { Context } from '../io/project/context.ts';
import { shownPath } from '../io/project/project.ts';
import { renderWarnings } from '../journal/change/change-session.ts';
import type { Document, SectionAliases } from '../journal/document/document.ts';
import { checkDraft } from '../journal/edit/check-draft.ts';
import type { Draft } from '../journal/edit/draft.ts';
import { dropDraft, openDraft, writeDraft } from '../journal/edit/draft.ts';
import { findEdited } from '../journal/edit/find-edited.ts';
import type { Editing, SavedEdit } from '../journal/edit/save-draft.ts';
import { joinLogged, saveDraft, saveRepair } from '../journal/edit/save-draft.ts';
import { decodeSession } from '../journal/files/documents.ts';
import { targetName } from '../journal/which-session/find-target.ts';
import { handle } from '../journal/which-session/refusals.ts';
import { askAboutDamage, askAboutFindings, askAboutOld } from './journal/edit-questions.ts';
import { fieldFlags, setFields } from './journal/set-fields.ts';
import type { Command, Reply } from './reply/command.ts';
import { sessionArgument } from './reply/command.ts';
import { assertPerson } from './reply/person.ts';

/** `edit`: opens a session in the person's editor and checks it before it is saved; with flags, it changes a field. */
export const editCommand: Command = {
  summary:
    'Edit the session in $VISUAL or $EDITOR. It is checked before it is saved. With flags, change its name, goal or linked tasks instead',
  spec: {
    verb: 'edit',
    bare: sessionArgument,
    flags: fieldFlags,
  },
  run: runEdit,
};

async function runEdit(call: Call, context: Context): Promise<Reply> {
  if (fieldFlags.some(({ name }) => hasFlag(call, name))) return setFields('edit', call, context);
  await assertPerson('edit', call, context);
  const { target, text } = await findEdited(context, targetName(call, call.bare[0]));
  const editing = { target, context };
  const opened = await openDraft(target, text);
  const isDropped = opened.isOld && (await askAboutOld(editing, opened.path)) === 'discard';
  const isNew = isDropped || !opened.isOld;
  const draft = isDropped ? writeDraft(target, { base: text, text }) : opened;
  try {
    if (isNew && (await isLeftDamaged(editing, draft))) return discardedReply(editing, draft);
    return await editUntilSaved(editing, draft);
  } catch (error) {
    throw isFailure(error) ? withDraft(error, editing, draft) : error;
  }
}

// The person sees what is wrong, and where, before the editor covers it.
async function isLeftDamaged(editing: Editing, draft: Draft): Promise<boolean> {
  const { doc, findings } = await checkDraft(draft.path, undefined, editing);
  return doc === undefined && (await askAboutDamage(editing, findings)) === 'discard';
}

// The editor opens again until the text can be saved, or the person gives up. What others log meanwhile is joined with
// it first, so that what is checked is what is saved.
async function editUntilSaved(editing: Editing, first: Draft): Promise<Reply> {
  const { target, context } = editing;
  const { sectionAliases } = readConfig(target.project, context.env);
  let draft = first;
  let [isOpened, isJoined] = [false, false];
  for (;;) {
    if (!isOpened) openInEditor(draft.path, context);
    isOpened = true;
    const base = await readable(draft.base, sectionAliases);
    const { doc, findings } = await checkDraft(draft.path, base, editing);
    if (doc?.text === draft.base) return unchangedReply(editing, draft);
    const now = readText(target.file.path);
    if (doc !== undefined && now !== draft.base) {
      const text = await joinLogged(editing, { base: base?.text ?? '', edited: doc.text, now });
      draft = writeDraft(target, { base: now, text });
      isJoined = true;
      continue;
    }
    const answer = findings.length === 0 ? 'save' : await askAboutFindings({ doc, findings }, context);
    if (answer === 'discard') return discardedReply(editing, draft);
    if (answer === 'edit' || doc === undefined) {
      isOpened = false;
      continue;
    }
    const save = base === undefined ? saveRepair : saveDraft;
    const saved = await save(editing, doc, draft.base);
    if (saved === undefined) continue;
    dropDraft(draft);
    return savedReply(editing, saved, isJoined);
  }
}

async function readable(text: string, aliases: SectionAliases): Promise<Document | undefined> {
  try {
    return await decodeSession(text, aliases);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return undefined;
  }
}

// What a person wrote is never lost, whatever fails.
function withDraft(error: Failure, { target }: Editing, draft: Draft): Failure {
  const text = textOf(draft);
  if (text === undefined || text === draft.base) {
    dropDraft(draft);
    return error;
  }
  const path = shownPath(target.project, draft.path);
  const kept = `What you wrote is kept in ${path}. To go on: session-journal edit ${handle(target.file)}`;
  const hint = error.hint === undefined ? kept : `${error.hint}. ${kept}`;
  return new Failure(error.code, error.message, { hint, data: { ...error.data, draft: path } });
}

function textOf({ path }: Draft): string | undefined {
  try {
    return readText(path);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return error.code === 'not-found' ? undefined : '';
  }
}

// An editor that returns at once may still save, and the next edit finds what it saved.
function unchangedReply({ target, context }: Editing, draft: Draft): Reply {
  const hint = returnsAtOnce(context.env)
    ? "\n   If your editor is still open, let it wait until you close it: EDITOR='code --wait' session-journal edit"
    : '';
  if (hint === '') dropDraft(draft);
  const { shortname } = target.file.facts;
  return { text: `📝 Nothing to change in ${shortname}${hint}`, data: dataOf(target, { changed: false }) };
}

function discardedReply({ target }: Editing, draft: Draft): Reply {
  dropDraft(draft);
  const { shortname } = target.file.facts;
  return {
    text: `📝 Discarded the edit; ${shortname} is as it was`,
    data: dataOf(target, { changed: false }),
  };
}

function savedReply({ target }: Editing, saved: SavedEdit, isJoined: boolean): Reply {
  const { session, path, added, removed, warnings, damaged } = saved;
  const { done, total } = session.figures;
  const file = shownPath(target.project, path);
  const lines = [
    `📝 Session ${damaged === undefined ? 'edited' : 'repaired'}: ${session.shortname}`,
    `   Lines: ${added} added, ${removed} removed`,
    ...(total === 0 ? [] : [`   Progress: ${done}/${counted(total, 'step')}`]),
    ...(isJoined ? ['   Joined with what was logged meanwhile'] : []),
    `   File: ${file}`,
    ...(damaged === undefined
      ? []
      : [`   The damaged version is kept: ${shownPath(target.project, damaged)}`]),
  ];
  const data = {
    changed: true,
    lines_added: added,
    lines_removed: removed,
    joined: isJoined,
    warnings,
  };
  const text = lines.join('\n') + renderWarnings(warnings);
  return { text, data: { ...dataOf(target, data), shortname: session.shortname, file } };
}

function dataOf(
  { project, file }: Editing['target'],
  more: Record<string, unknown>,
): Record<string, unknown> {
  const { id, shortname } = file.facts;
  return { id, shortname, file: shownPath(project, file.path), ...more };
}
