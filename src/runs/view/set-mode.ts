import { Failure } from '../../core/failure.ts';
import { modeRequest } from '../../core/stream/control-line.ts';
import { makeNonce } from '../../io/disk/owner.ts';
import { changeRun } from '../files/change-run.ts';
import { sayToClient } from '../launch/say.ts';
import { isOpen } from '../policy/question-view.ts';
import { listQuestions } from '../questions/approvals.ts';
import type { Run, RunSettings } from '../state/run.ts';
import type { RunEvent } from '../state/run-event.ts';
import { hasClient, isFinal } from '../state/transitions.ts';
import { carryOut, type Decider } from './approvals.ts';

/** How a run may use tools from now on. */
export type ModeWish = Pick<RunSettings, 'mode' | 'bypassUntil'>;

/**
 * Changes how a run may use tools, from its next call on. What waits for a decision goes on waiting. Fails with `refused`
 * if the run has ended, and as `changeRun` does.
 */
export async function setMode(folder: string, wish: ModeWish): Promise<void> {
  const before = await changeRun<Run>(folder, (run) => {
    if (isFinal(run.state)) {
      throw new Failure('refused', `This run has ended: ${run.state}`, {
        hint: 'To go on with it: session-journal run --continue RUN "QUERY"',
      });
    }
    const { mode, bypassUntil } = wish;
    const data = {
      mode,
      bypass_until: bypassUntil === undefined ? null : new Date(bypassUntil).toISOString(),
    };
    const event: RunEvent = { type: 'run.settings', at: Date.now(), data, from: undefined };
    return { run: { ...run, settings: { ...run.settings, mode, bypassUntil } }, events: [event], found: run };
  });
  // Plan mode is the client's own.
  if ((before.settings.mode === 'plan') === (wish.mode === 'plan') || !hasClient(before.state)) return;
  await sayToClient(folder, modeRequest(makeNonce(), wish.mode === 'plan' ? 'plan' : 'default'));
}

/**
 * Approves all calls of a run that wait for a person, and returns their ids. Questions of Claude's want an answer, so they
 * go on waiting. Fails as `carryOut` does.
 */
export async function approvePending(folder: string, decider: Omit<Decider, 'shownHash'>): Promise<string[]> {
  const approved: string[] = [];
  for (const known of listQuestions(folder)) {
    const { question } = known;
    if (!isOpen(known) || question.kind !== 'permission') continue;
    const yes = { verdict: 'allow', editedInput: undefined, text: '', always: '' } as const;
    await carryOut(known, yes, { ...decider, shownHash: question.hash });
    approved.push(question.id);
  }
  return approved;
}
