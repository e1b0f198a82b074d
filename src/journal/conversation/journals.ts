import { join, relative } from 'node:path';
import { conversationFolder } from '../../io/client/conversation-folder.ts';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import { type Identity, isSameIdentity } from '../../io/disk/stat.ts';
import { isPrivate } from '../../io/project/ignores.ts';
import type { Env } from '../../io/project/person.ts';
import { type Project, projectAt, worktreeOf } from '../../io/project/project.ts';
import { cloneOf } from '../../io/project/project-state.ts';

// A conversation may work on a session of one journal and later on one of another. Its transcript has both, so what was
// said for the first must be known when something of it is to be shared. This outlasts the binding and the folders.

/** A journal that a conversation worked on. */
interface WorkedOn {
  /** Absolute path of the project's root. */
  readonly root: string;
  /** Whether its sessions were private. */
  readonly isPrivate: boolean;
  /** The clone, and where in its working tree the project was; a working tree may be gone later. */
  readonly clone?: Identity | undefined;
  readonly place: string;
}

const fileName = 'journals.json';

/**
 * Remembers that a conversation works on a journal, given by the project's root. A fork begins with what was said in the
 * conversation that it goes on from. Fails with `unwritable`.
 */
export function noteJournal(env: Env, conversation: string, { project, from }: Worked): void {
  const folder = conversationFolder(env, conversation);
  if (folder === undefined) return;
  const known = readWorkedOn(env, conversation);
  const earlier = from === undefined ? [] : readWorkedOn(env, from);
  const fresh = [...earlier, describe(projectAt(project, env))].filter(
    (one) => !known.some((other) => covers(other, one)),
  );
  if (fresh.length > 0) writeJson(join(folder, fileName), { schema: 1, journals: [...known, ...fresh] });
}

interface Worked {
  readonly project: string;
  readonly from?: string | undefined;
}

function covers(one: WorkedOn, other: WorkedOn): boolean {
  return one.root === other.root && (one.isPrivate || !other.isPrivate);
}

function describe(project: Project): WorkedOn {
  const top = worktreeOf(project.root);
  const place = top === undefined ? '' : relative(top, project.root);
  return { root: project.root, isPrivate: isPrivate(project), clone: cloneOf(project.root), place };
}

function readWorkedOn(env: Env, conversation: string): WorkedOn[] {
  const folder = conversationFolder(env, conversation);
  const fields = folder === undefined ? undefined : asRecord(readJson(join(folder, fileName)));
  const listed: unknown[] = Array.isArray(fields?.journals) ? fields.journals : [];
  return listed.filter((one) => typeof asRecord(one)?.root === 'string') as WorkedOn[];
}

/** Says whether a conversation worked on any other journal than that of a project, or on this one while it was private. */
export function workedElsewhere(env: Env, conversation: string, project: Project): boolean {
  return readWorkedOn(env, conversation).some((journal) => !isJournalOf(journal, project, env));
}

/** Says whether a project's root, perhaps in another working tree, has the journal of a project, and it isn't private. */
export function isSameJournal(env: Env, root: string, project: Project): boolean {
  return isJournalOf(describe(projectAt(root, env)), project, env);
}

function isJournalOf(journal: WorkedOn, project: Project, env: Env): boolean {
  if (journal.isPrivate || isPrivate(projectAt(journal.root, env))) return false;
  if (journal.root === project.root) return true;
  const own = describe(project);
  return isSameIdentity(journal.clone, own.clone) && journal.place === own.place;
}
