import type { Call } from '../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../core/calls/call-spec.ts';
import { Failure, isFailure } from '../core/failure.ts';
import type { Context } from '../io/project/context.ts';
import { createProject, plannedProject } from '../io/project/create-project.ts';
import type { Project } from '../io/project/project.ts';
import { findProject, worktreeOf } from '../io/project/project.ts';
import { renderProgress } from '../journal/briefing/views.ts';
import type { SessionPlan } from '../journal/change/create-session.ts';
import { createSession, planSession } from '../journal/change/create-session.ts';
import { pauseSession } from '../journal/change/pause-session.ts';
import { isResumable } from '../journal/change/resume-session.ts';
import type { SessionFile } from '../journal/files/sessions.ts';
import { listSessions } from '../journal/files/sessions.ts';
import type { Logged } from '../journal/log/draft.ts';
import type { LogRequest } from '../journal/log/log-request.ts';
import { conversationOf, mine, onlyMine } from '../journal/which-session/candidates.ts';
import { makeCurrent } from '../journal/which-session/current-session.ts';
import type { Target } from '../journal/which-session/find-target.ts';
import { findCurrent } from '../journal/which-session/find-target.ts';
import { noneMeant } from '../journal/which-session/refusals.ts';
import { rememberShown } from '../journal/which-session/shown-things.ts';
import { withCaptureNotice } from './captures/capture-notice.ts';
import { createdReply } from './journal/created-reply.ts';
import { alikeRemarks, ignoredRemarks } from './journal/init-remarks.ts';
import { completeWish, readWish, withGoal } from './journal/init-wish.ts';
import { readPlanFile, withPlan } from './journal/plan-file.ts';
import type { Command, Reply } from './reply/command.ts';

/** `init`: creates a session from the template, and makes it the current one of this conversation or terminal. */
export const initCommand: Command = {
  summary:
    'Start a session: a file under .sessions/active that remembers the goal, steps, decisions and discoveries',
  spec: {
    verb: 'init',
    without: ['session'],
    bare: 'text',
    flags: [
      {
        name: 'goal',
        takes: 'text',
        placeholder: 'TEXT',
        about: 'Goal of the work (default for text without a flag)',
      },
      {
        name: 'name',
        takes: 'text',
        placeholder: 'NAME',
        about: 'Short name (default: taken from the task or goal)',
      },
      { name: 'task', takes: 'text', placeholder: 'ID', about: 'Task to link', repeat: true },
      { name: 'tasks', takes: 'text', placeholder: 'ID,ID', about: 'Several tasks to link' },
      {
        name: 'step',
        takes: 'text',
        placeholder: 'TEXT',
        about: 'Step of the plan, or a list of steps',
        repeat: true,
      },
      {
        name: 'key-file',
        takes: 'text',
        placeholder: 'PATH',
        about: 'File that matters for the work',
        repeat: true,
      },
      {
        name: 'key-context',
        takes: 'text',
        placeholder: 'TEXT',
        about: 'Fact that must survive every compaction',
        repeat: true,
      },
      {
        name: 'from',
        takes: 'text',
        placeholder: 'FILE|-',
        about: 'Take goal and steps from a plan: markdown with a checkbox or numbered list',
      },
      {
        name: 'stdin',
        takes: 'none',
        about: 'Read `key: value` lines from standard input: these flags, and those of log',
      },
      { name: 'private', takes: 'none', about: 'Keep .sessions out of git' },
      { name: 'pause-current', takes: 'none', about: 'Pause the current session first' },
      { name: 'force', takes: 'none', about: 'Same as --pause-current' },
    ],
  },
  run: runInit,
};

async function runInit(given: Call, context: Context): Promise<Reply> {
  const { call, request } = await readLines(withGoal(given), context);
  const from = flagText(call, 'from');
  const planFile = from === undefined ? undefined : await readPlanFile(from, context);
  const wish = withPlan(readWish(call), planFile);
  const current = await findPaused(context, hasFlag(call, 'pause-current') || hasFlag(call, 'force'));
  const complete = await completeWish(wish, context);
  const kind = { private: hasFlag(call, 'private') };
  const draft = await planSession(plannedProject(context.cwd, kind), complete, context);
  const { plan, logged } = await fill(draft, request, context);
  const project = createProject(context.cwd, kind);
  const paused = current === undefined ? undefined : await pauseSession(current, context, {});
  const made = await createSession({ ...plan, project }, context);
  // Whoever gives a plan knows its numbers.
  rememberShown(context, made.session, renderProgress(made.session));
  const others = (await openSessions(project, context)).filter((file) => file.facts.id !== plan.id);
  const warnings = [
    ...made.warnings,
    ...alikeRemarks(plan, others),
    ...makeCurrent(context, { project, path: made.path, id: plan.id }),
    ...(await ignoredRemarks(project)),
  ];
  const reply = createdReply(made, {
    plan: { ...plan, project },
    planFile,
    logged,
    isTalking: conversationOf(context) !== undefined,
    warnings,
    others,
    paused: paused?.session.shortname,
    // A linked working tree without sessions uses those of the main one.
    isHere: worktreeOf(context.cwd) === worktreeOf(project.root),
  });
  return withCaptureNotice(reply, { project }, context);
}

interface Lines {
  readonly call: Call;
  /** What the lines say besides the flags of `init`; undefined without `--stdin`. */
  readonly request?: LogRequest;
}

async function readLines(given: Call, context: Context): Promise<Lines> {
  if (!hasFlag(given, 'stdin')) return { call: given };
  const { readDraft } = await import('./journal/draft.ts');
  const lines = readDraft((await context.readInput?.()) ?? '', initCommand.spec);
  return { call: { ...given, given: [...given.given, ...lines.given] }, request: lines.request };
}

async function fill(
  plan: SessionPlan,
  request: LogRequest | undefined,
  context: Context,
): Promise<{ plan: SessionPlan; logged?: readonly Logged[] }> {
  if (request === undefined) return { plan };
  const { fillPlan } = await import('./journal/draft.ts');
  return fillPlan(plan, request, context);
}

async function openSessions(project: Project, context: Context): Promise<SessionFile[]> {
  const { sessions } = await listSessions(project);
  return mine(sessions, project, context).filter(isResumable);
}

// Returns the session to pause, if any. A conversation has one active session; in a terminal several may be active.
async function findPaused(context: Context, pauses: boolean): Promise<Target | undefined> {
  const current = await currentSession(context);
  const isActive = current?.file.facts.status === 'active';
  if (current?.how === 'bound' && isActive && !pauses) {
    throw new Failure(
      'refused',
      `This conversation already has a session: "${current.file.facts.shortname}"`,
      {
        hint: 'Close it (close --complete), pause it (pause) or add --pause-current',
      },
    );
  }
  if (!pauses) return undefined;
  if (current !== undefined) return isActive ? current : undefined;
  const project = findProject(context.cwd);
  if (project === undefined) return undefined;
  const listing = await listSessions(project);
  const own = mine(listing.sessions, project, context);
  const file = onlyMine(listing, project, context);
  if (file !== undefined) return { project, file, how: 'only' };
  if (own.some((one) => one.facts.status === 'active')) throw noneMeant(listing, own);
  return undefined;
}

async function currentSession(context: Context): ReturnType<typeof findCurrent> {
  try {
    return await findCurrent(context);
  } catch (error) {
    // The current session is closed, damaged or missing, so it doesn't prevent a new one.
    if (isFailure(error)) return undefined;
    throw error;
  }
}
