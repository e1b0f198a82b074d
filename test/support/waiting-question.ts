import { join } from 'node:path';
import { processStat } from '../../src/io/disk/seen-process.ts';
import { ensureProjectState } from '../../src/io/project/project-state.ts';
import { createRun } from '../../src/runs/files/run-folder.ts';
import { decodeHookCall } from '../../src/runs/policy/asked-call.ts';
import { keepQuestion } from '../../src/runs/questions/approvals.ts';
import { questionOf } from '../../src/runs/questions/ask-person.ts';
import type { Question } from '../../src/runs/state/question.ts';
import { makeProject, type Ran, type TestProject } from './make-project.ts';
import { makeRun } from './make-run.ts';
import { asPerson } from './person.ts';

/** A question that waits for the person. */
export interface Waiting {
  readonly project: TestProject;
  readonly folder: string;
  readonly question: Question;
  /** Runs the program as the person. */
  run(...argv: string[]): Promise<Ran>;
}

const makeAll = { command: 'make all', description: 'Builds' };

/** Makes a project with a run whose question waits for the person. */
export function waiting(tool = 'Bash', input: object = makeAll, project = makeProject()): Waiting {
  // As long as this process lives, they seem to be at work.
  const us = { pid: process.pid, started: processStat(process.pid).started, at: Date.now() };
  const begun = Date.now() - 4 * 60_000;
  const times = { since: begun, createdAt: begun, startedAt: begun };
  const place = { ...makeRun().place, cwd: project.root };
  const run = makeRun({ state: 'waiting', name: 'api-tests', client: us, runner: us, place, ...times });
  const state = ensureProjectState(project.root, project.env);
  return askedIn(project, { folder: createRun(state, run), run: run.id, tool, input });
}

/** Makes a project with an interactive conversation whose question waits for the person. */
export function waitingTalk(tool = 'Bash', input: object = makeAll, project = makeProject()): Waiting {
  const folder = join(ensureProjectState(project.root, project.env), 'asked', 'c0c0c0c0-talk');
  return askedIn(project, { folder, run: '', tool, input });
}

/** Has the same run or conversation ask something else, too. */
export function askMore({ project, folder, question }: Waiting, tool: string, input: object): Waiting {
  return askedIn(project, { folder, run: question.run, tool, input });
}

interface Asking {
  readonly folder: string;
  readonly run: string;
  readonly tool: string;
  readonly input: object;
}

function askedIn(project: TestProject, { folder, run, tool, input }: Asking): Waiting {
  const call = {
    session_id: 'c0c0c0c0-talk',
    cwd: project.root,
    tool_use_id: 't',
    tool_name: tool,
    tool_input: input,
  };
  const asked = {
    run,
    call: decodeHookCall(JSON.stringify(call)) as NonNullable<ReturnType<typeof decodeHookCall>>,
    place: () => project.root,
    wants: tool === 'AskUserQuestion' ? ('answer' as const) : ('permission' as const),
  };
  const question = keepQuestion(folder, questionOf(asked));
  return { project, folder, question, run: (...argv) => asPerson(project, ...argv) };
}
