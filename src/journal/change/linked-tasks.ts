import { join } from 'node:path';
import { isFailure } from '../../core/failure.ts';
import { editFields } from '../../core/front-matter/edit-fields.ts';
import { applyEdits } from '../../core/text/edit.ts';
import { filesIn } from '../../io/disk/folders.ts';
import { readText } from '../../io/disk/read.ts';
import { isFolder } from '../../io/disk/stat.ts';
import type { Project } from '../../io/project/project.ts';
import { isInside } from '../../io/project/project.ts';
import type { Document } from '../document/document.ts';
import { decodeSession } from '../files/documents.ts';
import { foldName } from '../session/shortname.ts';
import type { Task } from '../session/task-file.ts';
import { readTask } from '../session/task-file.ts';
import type { IntentStep } from './intents.ts';

/** A task file that was found, and its content. */
export interface TaskFile {
  readonly name: string;
  readonly task: Task;
  readonly doc: Document;
}

/** Says whether the project has a `.tasks` folder next to its sessions. */
export function hasTasks(project: Project): boolean {
  return isFolder(join(project.root, '.tasks'));
}

/** Returns the active task with this id or shortname; undefined if there is none or it can't be read. */
export async function findTask(project: Project, wanted: string): Promise<TaskFile | undefined> {
  const name = foldName(wanted);
  for (const file of filesIn(join(project.root, '.tasks', 'active'), '.md')) {
    const found = await readTaskFile(project, file);
    if (
      found !== undefined &&
      [found.task.id, found.task.shortname].some((one) => one !== '' && foldName(one) === name)
    ) {
      return found;
    }
  }
  return undefined;
}

async function readTaskFile(project: Project, name: string): Promise<TaskFile | undefined> {
  const path = join(project.root, '.tasks', 'active', name);
  if (!isInside(project, path)) return undefined;
  try {
    const doc = await decodeSession(readText(path));
    return { name, task: readTask(doc), doc };
  } catch (error) {
    if (isFailure(error)) return undefined;
    throw error;
  }
}

/** Returns the steps that set a task's status and, if it is completed, move it to the archive. */
export function taskSteps({ name, task, doc }: TaskFile, status: string): IntentStep[] {
  const steps: IntentStep[] = [];
  if (task.status !== status) {
    const text = applyEdits(doc.text, editFields(doc.text, doc.head, { status }));
    steps.push({ write: `.tasks/active/${name}`, text });
  }
  if (status === 'completed') steps.push({ move: `.tasks/active/${name}`, to: `.tasks/archive/${name}` });
  return steps;
}

/** Returns the tasks with these ids, which a session links to; ids without a task are left out. */
export async function linkedTasks(project: Project, ids: readonly string[]): Promise<TaskFile[]> {
  if (!hasTasks(project)) return [];
  const found: TaskFile[] = [];
  for (const id of ids) {
    const task = await findTask(project, id);
    if (task !== undefined && !found.some((other) => other.name === task.name)) found.push(task);
  }
  return found;
}
