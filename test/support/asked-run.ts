import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { createRun } from '../../src/runs/files/run-folder.ts';
import { answerRunHook } from '../../src/runs/questions/answer-hook.ts';
import { type KnownQuestion, listQuestions } from '../../src/runs/questions/approvals.ts';
import { decideQuestion, type PersonWish } from '../../src/runs/questions/decide.ts';
import type { PersonDecision } from '../../src/runs/state/question.ts';
import type { RunSettings } from '../../src/runs/state/run.ts';
import { makeFolder } from './folder.ts';
import { makeRun } from './make-run.ts';

/** What the client says of a call, as far as a test cares. */
export interface AskedInput {
  readonly id?: string;
  readonly agent?: string;
  readonly tool?: string;
  readonly input?: object;
  readonly mode?: string;
}

/** A run without a client, whose hook is asked. */
export interface AskedRun {
  readonly state: string;
  readonly cwd: string;
  readonly folder: string;
  /** Asks the hook about a call, and returns what it answers in the end. */
  ask(call?: AskedInput): Promise<Record<string, unknown>>;
  /** The questions that wait for the person. */
  open(): KnownQuestion[];
  /** The one question that waits, once there is one. */
  asked(): Promise<KnownQuestion>;
}

/** Makes a run that asks, with these settings. */
export function makeAskedRun(settings: Partial<RunSettings> = {}): AskedRun {
  const root = makeFolder();
  const [state, cwd] = [join(root, 'state'), join(root, 'work')];
  mkdirSync(cwd);
  const run = makeRun({ state: 'running' });
  const base = { ...run.settings, parkAfterMs: 60_000, ...settings };
  const place = { ...run.place, cwd };
  const folder = createRun(join(state, 'projects', 'x'), { ...run, place, settings: base });
  const open = () => listQuestions(folder).filter(({ decision, end }) => !decision && !end);
  return {
    state,
    cwd,
    folder,
    open,
    ask: async ({ id = 't1', agent, tool = 'Bash', input = { command: 'make' }, mode } = {}) => {
      const call = { session_id: 'c', cwd, tool_use_id: id, tool_name: tool, tool_input: input };
      const text = JSON.stringify({ ...call, agent_id: agent, permission_mode: mode });
      const answer = await answerRunHook(folder, text, () => true);
      return answer === '' ? {} : JSON.parse(answer).hookSpecificOutput;
    },
    asked: async () => {
      await expect.poll(open).toHaveLength(1);
      return open()[0] as KnownQuestion;
    },
  };
}

/** Decides about a question as a person does who saw it at a terminal: they approve it, or what the test says. */
export function decideAs(known: KnownQuestion, change: Partial<PersonWish> = {}): PersonDecision {
  const plain = {
    verdict: 'allow',
    editedInput: undefined,
    text: '',
    always: '',
    decidedBy: 'terminal',
  } as const;
  return decideQuestion(known, { ...plain, shownHash: known.question.hash, ...change });
}
