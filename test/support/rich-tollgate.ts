import { appendFileSync } from 'node:fs';
import { keepAskedCost } from '../../src/io/client/asked-costs.ts';
import { writeFigures } from '../../src/io/client/statusline-figures.ts';
import { findProject, type Project } from '../../src/io/project/project.ts';
import { updateConversation } from '../../src/journal/conversation/memory.ts';
import { writeHeld, writeSummary } from '../../src/journal/conversation/summaries.ts';
import { changeRun } from '../../src/runs/files/change-run.ts';
import type { RunEvent } from '../../src/runs/state/run-event.ts';
import type { TestProject } from './make-project.ts';
import type { Tollgate } from './tollgate.ts';
import type { Waiting } from './waiting-question.ts';
import { agentAt } from './working-agent.ts';

const minute = 60_000;

const later = [
  { type: 'system', subtype: 'compact_boundary', compactMetadata: { trigger: 'auto' } },
  { type: 'user', isCompactSummary: true, message: { role: 'user', content: 'A summary' } },
  { type: 'user', message: { role: 'user', content: 'What does the second request see meanwhile?' } },
  { type: 'assistant', message: { content: [{ type: 'text', text: 'It waits for the first one’s row.' }] } },
];

function writeCompacted({ project, conversation, clock }: Tollgate, timestamp: string): void {
  const about = { timestamp, cwd: project.root, sessionId: conversation, isSidechain: false };
  const texts = later.map((line, index) => {
    const parentUuid = index === 0 ? null : `compacted-${index - 1}`;
    return JSON.stringify({ ...line, ...about, uuid: `compacted-${index}`, parentUuid });
  });
  appendFileSync(agentAt(project, conversation, clock).transcript, `${texts.join('\n')}\n`);
}

/** Has the conversation of the example project compacted, and go on: its summary loses a dead end. */
export function addCompaction({ project, conversation, clock }: Tollgate): void {
  const at = new Date((clock.at + 60) * 1000).toISOString().replace('.000', '');
  writeCompacted({ project, conversation, clock }, at);
  const place = { project: findProject(project.root) as Project, conversation, at };
  writeHeld(place, [
    { kind: 'Decision', text: '3. The key is claimed in Postgres, in the refund’s own transaction' },
    { kind: 'Decision', text: '2. The key comes from the client' },
    { kind: 'Dead end', text: '`SELECT … FOR UPDATE` on the order: p99 went from 80 ms to 2.1 s' },
  ]);
  writeSummary(
    place,
    'The key is claimed in Postgres, in the refund’s own transaction; it comes from the client.',
  );
  const compaction = { number: 3, trigger: 'auto', open: false, restored: 'seen', offset: 0 } as const;
  updateConversation({ env: project.env, project: place.project }, conversation, {
    session: 'session-1',
    compactions: [{ ...compaction, session: 'session-1', at }],
  });
}

/** Has the run that asks work for a step of the session, say what it does, and cost something. */
export async function addWork({ folder, question }: Waiting): Promise<void> {
  const place = { session: 'session-1', step: 'Backfill keys for the last 30 days' };
  const used = { input: 18_402, output: 14_055, cacheRead: 1_204_771, cacheWrite: 96_310 };
  const figures = { ...used, costUsd: 0.84, turns: 22, context: 84_000, window: 200_000 };
  const said = (ago: number, type: RunEvent['type'], data: RunEvent['data']): RunEvent => {
    return { type, at: question.createdAt - ago * minute, data, from: undefined };
  };
  const call = (command: string): string => JSON.stringify({ command });
  const events = [
    said(4, 'run.message', { by: 'claude', text: 'First a dry run that counts the rows.' }),
    said(3, 'approval.new', { id: '91be01', tool: 'Bash', kind: 'permission' }),
    said(2, 'approval.decided', { id: '91be01', verdict: 'deny', text: 'Not without a dry run first.' }),
    said(2, 'run.tool', { step: 'called', tool: 'Bash', input: call('npm run backfill -- --dry-run') }),
    said(1, 'run.message', {
      by: 'claude',
      text: 'The dry run counts 41,208 rows. I will set the keys on staging, and cap the script at 500 rows a turn.',
    }),
  ];
  await changeRun(folder, (run) => ({
    run: {
      ...run,
      usedModel: 'claude-sonnet-4-5',
      payer: 'API key',
      place: { ...run.place, ...place },
      figures: { ...run.figures, ...figures },
    },
    events,
    found: undefined,
  }));
}

/** Has conversations, and a question to one of them, cost something today. */
export function addCosts({ env }: TestProject, conversation: string): void {
  const at = Date.now();
  const figures = { at, model: 'claude-sonnet-4-5', cost: 0.87, contextPercent: 42, said: {} };
  writeFigures(env, conversation, figures);
  keepAskedCost(env, { at, usd: 0.38 });
}
