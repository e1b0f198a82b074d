import type { Failure } from '../../core/failure.ts';
import { isFailure } from '../../core/failure.ts';
import { readText } from '../../io/disk/read.ts';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import { openProject, shownPath } from '../../io/project/project.ts';
import { idIn } from '../document/damage.ts';
import { readFacts } from '../document/session-facts.ts';
import type { DamagedFile, SessionFile } from '../files/sessions.ts';
import { listSessions } from '../files/sessions.ts';
import type { Target } from '../which-session/find-target.ts';
import { findTarget } from '../which-session/find-target.ts';
import { loadTarget } from '../which-session/load-target.ts';

/** A session that a person wants to edit. */
export interface Edited {
  readonly target: Target;
  readonly text: string;
}

/**
 * Returns the session that a person wants to edit, also if no other command can read it. A damaged one is meant by its
 * file name, as this terminal's session, or because there is no other. Fails like `findTarget`.
 */
export async function findEdited(context: Context, named: string | undefined): Promise<Edited> {
  try {
    const target = await findTarget(context, named);
    return { target, text: (await loadTarget(target, context)).doc.text };
  } catch (error) {
    if (!isFailure(error)) throw error;
    const project = openProject(context.cwd);
    const file = await findDamaged(project, error);
    if (file === undefined) throw error;
    const text = readText(file.path);
    return { target: { project, file: factsOf(file, text), how: 'named' }, text };
  }
}

async function findDamaged(
  project: Project,
  { code, data }: Failure,
): Promise<DamagedFile | SessionFile | undefined> {
  if (code !== 'damaged' && code !== 'no-session') return undefined;
  const { sessions, damaged } = await listSessions(project, ['active', 'archive']);
  // In the front matter of the first, there may be nothing wrong.
  if (code === 'damaged')
    return [...sessions, ...damaged].find(({ path }) => shownPath(project, path) === data.path);
  return sessions.length === 0 && damaged.length === 1 ? damaged[0] : undefined;
}

// What the front matter says can't be relied on, only the id is needed.
function factsOf(file: DamagedFile | SessionFile, text: string): SessionFile {
  if ('facts' in file) return file;
  const { path, folder, name } = file;
  const shortname = name.replace(/(?:-[0-9a-f]{6,})?\.md$/i, '');
  const facts = { ...readFacts({ fields: new Map() }), id: idIn(text), shortname };
  return { path, folder, name, facts, bytes: Buffer.byteLength(text) };
}
