import { ensureProjectState } from '../../src/io/project/project-state.ts';
import { createRun } from '../../src/runs/files/run-folder.ts';
import type { TestProject } from './make-project.ts';
import { makeRun } from './make-run.ts';
import { addCompaction, addCosts, addWork } from './rich-tollgate.ts';
import { makeShownTerminal } from './terminal-page.ts';
import { whyNoPty } from './terminals.ts';
import { makeTollgate, pretendToRun } from './tollgate.ts';
import { askMore, waiting } from './waiting-question.ts';

const command = `psql "$STAGING_URL" -v ON_ERROR_STOP=1 -c "UPDATE refunds SET idempotency_key = 'legacy:' || id::text
WHERE idempotency_key IS NULL AND created_at > now() - interval '30 days'"`;

const change = {
  file_path: 'src/refunds/backfill.ts',
  old_string: 'for (const r of rows)\n  await setKey(r.id, "legacy:" + r.id);',
  new_string: 'for (const r of rows)\n  await setKey(r.id, "legacy:\u200b" + r.id);\n  // done',
};

const choice = {
  questions: [
    {
      question: 'When a webhook has failed for 24 hours, what does the dead-letter table keep of it?',
      options: [
        { label: 'The whole body, for 90 days', description: 'can be sent again with one command' },
        { label: 'Headers and a hash of the body', description: 'no personal data at rest' },
      ],
    },
  ],
};

const day = 24 * 60 * 60_000;
const spent = [2.1, 0.4, 0, 3.6, 5.8, 4.1, 6.9, 3.3, 0.9, 0, 4.8, 7.4, 5.2, 1.3];

// A run that ended on each of the last 14 days.
function addSpending({ root, env }: TestProject): void {
  const state = ensureProjectState(root, env);
  for (const [index, costUsd] of spent.entries()) {
    const at = Date.now() - (spent.length - 1 - index) * day;
    const id = `${String(index).padStart(8, '0')}-2222-4333-8444-555555555555`;
    const figures = { ...makeRun().figures, costUsd };
    createRun(state, makeRun({ id, state: 'completed', since: at, createdAt: at, figures }));
  }
}

/** Makes the example project with something of everything at work: a run that asks, and a terminal where there can be one. */
export async function makeBusyTollgate(): Promise<TestProject> {
  const gate = await makeTollgate();
  pretendToRun(gate, 'waiting');
  addSpending(gate.project);
  const asked = waiting('Bash', { command, description: 'Sets legacy keys on staging' }, gate.project);
  await addWork(asked);
  addCompaction(gate);
  addCosts(gate.project, gate.conversation);
  askMore(asked, 'Edit', change);
  askMore(asked, 'AskUserQuestion', choice);
  if (whyNoPty !== '') return gate.project;
  const { terminals } = await makeShownTerminal();
  await terminals.term('new', 'build', '--cwd', gate.project.root, '--', 'sh');
  return { ...gate.project, env: { ...gate.project.env, SESSION_JOURNAL_TERM_DIR: terminals.dir } };
}
