import { ensureProjectState } from '../../src/io/project/project-state.ts';
import { createRun } from '../../src/runs/files/run-folder.ts';
import { makeRun } from './make-run.ts';
import type { Tollgate } from './tollgate.ts';
import { waiting } from './waiting-question.ts';

/** The id of the run that waits for a decision. */
export const waitingRun = '11111111-2222-4333-8444-555555555555';

const backfill = `psql "$STAGING_URL" -v ON_ERROR_STOP=1 -c "UPDATE refunds SET idempotency_key = 'legacy:' || id::text WHERE idempotency_key IS NULL"`;

/** Gives the example project three runs: one waits for a decision, one failed, one completed. */
export function addRuns({ project }: Tollgate): void {
  waiting('Bash', { command: backfill, description: 'Fills the missing keys' }, project);
  const state = ensureProjectState(project.root, project.env);
  const now = Date.now();
  const place = { ...makeRun().place, cwd: project.root, session: 'session-1' };
  const figures = { ...makeRun().figures, costUsd: 0.92, turns: 14, context: 84_000, window: 200_000 };
  const ended = { error: '', denials: [], exitCode: 0, signal: '' };
  const common = { place, figures, startedAt: now - 2_400_000, createdAt: now - 2_400_000 };
  createRun(
    state,
    makeRun({
      ...common,
      id: '22222222-2222-4333-8444-555555555555',
      name: 'contract-tests',
      query: 'Run the contract tests of POST /refunds',
      state: 'failed',
      reason: '2 of 41 tests red',
      since: now - 900_000,
      end: { ...ended, at: now - 900_000, result: '', error: 'replay: expected 409, got 200', exitCode: 1 },
    }),
  );
  createRun(
    state,
    makeRun({
      ...common,
      id: '33333333-2222-4333-8444-555555555555',
      name: 'outbox-tests',
      query: 'Make the tests of the outbox pass',
      state: 'completed',
      since: now - 1_200_000,
      end: { ...ended, at: now - 1_200_000, result: 'All green after 2 fixes.' },
    }),
  );
}
