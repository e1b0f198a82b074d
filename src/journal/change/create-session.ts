import { join, relative } from 'node:path';
import { v7 } from 'uuid';
import { Failure } from '../../core/failure.ts';
import { editFields } from '../../core/front-matter/edit-fields.ts';
import { applyEdits } from '../../core/text/edit.ts';
import { formatInstant } from '../../core/time.ts';
import { readFailure } from '../../io/disk/failures.ts';
import { createFile } from '../../io/disk/files.ts';
import { readNames } from '../../io/disk/folders.ts';
import { sha256 } from '../../io/disk/sha256.ts';
import { readEmail } from '../../io/git/email.ts';
import type { GitHead } from '../../io/git/git.ts';
import { findGitHead } from '../../io/git/git.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import { projectPath } from '../../io/project/project-path.ts';
import { readTemplate } from '../../io/project/templates.ts';
import type { SectionAliases } from '../document/document.ts';
import { decodeSession } from '../files/documents.ts';
import { writeProgressFile } from '../files/journal-folder.ts';
import { withSessionsLocked } from '../files/session-lock.ts';
import { firstNumbers } from '../sections/keep-numbers.ts';
import { numbersKey } from '../sections/step-numbers.ts';
import { renderNewSession } from '../session/new-session.ts';
import type { Session } from '../session/session.ts';
import { readSession } from '../session/session.ts';
import type { SessionDraft } from '../session/session-draft.ts';
import { draftSession } from '../session/session-draft.ts';
import type { Task } from '../session/task-file.ts';
import { takeUp } from '../which-session/taken-up.ts';
import { commandWaitMs } from './change-session.ts';
import { writeIntent } from './intents.ts';
import type { TaskFile } from './linked-tasks.ts';
import { findTask, taskSteps } from './linked-tasks.ts';
import { noteKeyContext } from './pulled-key-context.ts';
import { finishIntent } from './unfinished-change.ts';

/** A session that can be created: everything that could prevent it has been checked. */
export interface SessionPlan {
  readonly project: Project;
  readonly id: string;
  readonly draft: SessionDraft;
  readonly git: GitHead;
  readonly tasks: readonly TaskFile[];
  /** The task ids for the front matter: the ids of the tasks found, and the others as given. */
  readonly taskIds: readonly string[];
  /** The given ids without a task. */
  readonly missing: readonly string[];
  readonly text: string;
}

/** A session that was created. */
export interface Made {
  readonly path: string;
  readonly short: string;
  readonly session: Session;
  readonly warnings: readonly string[];
}

/** Returns the plan of a new session; writes nothing. Fails with `misuse` for its name, `invalid` for the template. */
export async function planSession(
  project: Project,
  wish: SessionDraft,
  context: Context,
): Promise<SessionPlan> {
  const found = await Promise.all(wish.taskIds.map((id) => findTask(project, id)));
  const tasks = found.filter((task) => task !== undefined);
  const [task] = tasks;
  const keyFiles = wish.keyFiles.map((path) => projectPath(project, context.cwd, path));
  const draft = draftSession({ ...wish, keyFiles }, task && (await screenTask(task.task, context)));
  const taskIds = [...new Set(wish.taskIds.map((wanted, index) => found[index]?.task.id || wanted))];
  const id = context.newId?.() ?? v7();
  const git = await findGitHead(context.cwd);
  const template = await screened(readTemplate(project, context, 'session.md'), 'the template', context);
  const rendered = renderNewSession(template, {
    ...draft,
    ...git,
    id,
    taskIds,
    shortname: draft.name,
    time: formatInstant(context.now().getTime()),
    owner: readEmail(project.root, context.env),
  });
  const text = await withNumbers(rendered, {
    id,
    steps: draft.steps,
    aliases: readConfig(project, context.env).sectionAliases,
  });
  const missing = wish.taskIds.filter((_, index) => found[index] === undefined);
  return { project, id, draft, git, tasks, taskIds, missing, text };
}

// Text copied into a session is checked for secrets like text that is logged, because it may now be committed.
async function screened(text: string, place: string, { screen }: Context): Promise<string> {
  return screen === undefined ? text : screen(text, place);
}

async function screenTask(task: Task, context: Context): Promise<Task> {
  const clean = (text: string): Promise<string> => screened(text, 'the linked task', context);
  const criteria: string[] = [];
  for (const one of task.criteria) criteria.push(await clean(one));
  return {
    ...task,
    criteria,
    shortname: await clean(task.shortname),
    title: await clean(task.title),
    description: await clean(task.description),
  };
}

interface Planned {
  readonly id: string;
  readonly steps: readonly string[];
  readonly aliases: SectionAliases;
}

// Returns the text with the numbers of its steps, among which may be some of the template's own. A project's own
// template may also lack what every session needs.
async function withNumbers(text: string, { id, steps, aliases }: Planned): Promise<string> {
  const doc = await decodeSession(text, aliases, 'session.md');
  const numbers = { [numbersKey]: firstNumbers(doc, steps) };
  if (doc.head.fields.get('id')?.value === id) return applyEdits(text, editFields(text, doc.head, numbers));
  throw new Failure('invalid', 'Cannot use the template "session.md": the session would have no id', {
    hint: 'Begin .sessions/templates/session.md with the lines "---", "{{head}}", "---"',
  });
}

/** Creates a planned session in its project, which must exist, and sets its tasks to `in_progress`. */
export async function createSession(plan: SessionPlan, context: Context): Promise<Made> {
  const { project, id, draft, text } = plan;
  return withSessionsLocked(project, commandWaitMs, async () => {
    finishIntent(project);
    const short = freeShortId(project, id);
    const name = `${draft.name}-${short}.md`;
    const path = join(project.dir, 'active', name);
    // Read the tasks again: pausing another session may just have changed them.
    const tasks = await Promise.all(
      plan.tasks.map(({ task }) => findTask(project, task.id || task.shortname)),
    );
    const steps = tasks.flatMap((task) => (task === undefined ? [] : taskSteps(task, 'in_progress')));
    if (steps.length > 0) {
      writeIntent(project, { session: relative(project.dir, path), sha: sha256(text), steps });
    }
    if (!createFile(path, text)) {
      throw new Failure('refused', `Cannot create "${name}": it already exists`, { hint: 'Try again' });
    }
    const { unfinished } = finishIntent(project);
    const aliases = readConfig(project, context.env).sectionAliases;
    const session = readSession(await decodeSession(text, aliases));
    const file = { path, folder: 'active' as const, name, facts: session, bytes: 0 };
    await writeProgressFile(project, file, { session, at: context.now().getTime(), env: context.env });
    noteKeyContext(project, context, session);
    return { path, short, session, warnings: [...unfinished, ...takeUp(project, context.env, id)] };
  });
}

// Returns the last 6 hex digits of the id, or 8, 10 and so on if another session already uses them.
function freeShortId(project: Project, id: string): string {
  const digits = id.replaceAll('-', '');
  const taken = ['active', 'archive', 'journal'].flatMap((folder) => namesOf(join(project.dir, folder)));
  for (let length = 6; length < digits.length; length += 2) {
    const short = digits.slice(-length);
    if (!taken.some((name) => name === short || name.endsWith(`-${short}.md`))) return short;
  }
  return digits;
}

function namesOf(dir: string): string[] {
  try {
    return readNames(dir);
  } catch (error) {
    throw readFailure(error, dir);
  }
}
