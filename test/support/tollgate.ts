import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeBinding } from '../../src/journal/conversation/bindings.ts';
import { makeProject, type TestProject } from './make-project.ts';
import { takeNow } from './taking.ts';
import { dayBefore, refundSession, smallSession } from './tollgate-session.ts';
import { agentAt, type Clock, clientFolder } from './working-agent.ts';

const source = `import { db } from '../db';
import { provider } from '../provider';
import { BadRequest, StillRunning } from '../errors';

`;

const claim = `${source}// The key is the client's. We never make one up:
// two equal refunds of one order are legal.
export async function createRefund(req: RefundRequest) {
  const key = req.headers['idempotency-key'];
  if (!key) throw new BadRequest('Idempotency-Key is missing');

  return db.transaction(async (tx) => {
    // Claim first, pay second. Key and refund commit together.
    const claimed = await tx.query(sql\`
      insert into refund_keys (key, order_id)
      values (\${key}, \${req.orderId})
      on conflict (key) do nothing
      returning key\`);
    if (claimed.rowCount === 0) throw new StillRunning(key);
    return provider.refund({ order: req.orderId, amount: req.amount });
  });
}
`;

const asked = [
  [
    'A customer was refunded twice on Friday, find out how',
    'The gateway sent the request a second time after a 504, and nothing tells the two apart.',
  ],
  [
    'Reproduce it before you change anything',
    'Done: a test sends the same refund twice and sees two payments.',
  ],
  [
    'So Redis is out. What else can hold the claim?',
    'Three things here can hold it:\n\n- A unique row in Postgres, gone when the transaction is gone\n- An advisory lock, which PgBouncer drops\n- The provider’s own key, forgotten after 24 hours\n\nI would take the first.',
  ],
] as const;

/** The example project: a payment service with three sessions, two conversations and a commit that was captured. */
export interface Tollgate {
  readonly project: TestProject;
  /** The conversation that wrote `src/refunds/create.ts`. */
  readonly conversation: string;
  /** When it went on last. */
  readonly clock: Clock;
}

/** Makes the example project. Its state lies where the project's environment says. */
export async function makeTollgate(now = Date.now()): Promise<Tollgate> {
  const today = new Date(now).toISOString().slice(0, 10);
  const project = makeProject(filesOf(today), {
    commit: true,
    branch: 'refund-idempotency',
    email: 'mara@tollgate.dev',
  });
  project.env.CLAUDE_CONFIG_DIR = clientFolder(project);
  const clock = { at: Math.floor(Date.parse(`${dayBefore(today, 2)}T11:21:00Z`) / 1000) };
  const conversation = '8d1f42aa-0b1c-4d2e-8f3a-4b5c6d7e8f90';
  await work(project, conversation, clock);
  const second = agentAt(project, '2c9e11b0-0b1c-4d2e-8f3a-4b5c6d7e8f91', {
    at: Math.floor(now / 1000) - 60,
  });
  second.say(
    'Plan the backfill of refund keys for the last 30 days',
    'First a dry run that counts the rows, then 500 rows a turn.',
  );
  for (const id of [conversation, second.id]) bindTo(project, id);
  return { project, conversation, clock };
}

function filesOf(today: string): Record<string, string> {
  const steps =
    '- [x] Write the outbox table\n- [x] Retry with jitter\n- [ ] Move delivery to the outbox table  <- CURRENT\n- [ ] Alert after a day\n';
  return {
    '.gitignore': '.sessions/.local/\n',
    '.sessions/active/refund-idempotency-session-1.md': refundSession(today),
    '.sessions/active/webhook-backoff.md': smallSession(
      'webhook-backoff',
      'Webhooks that fail are tried again, and then kept',
      { day: today, steps },
    ),
    '.sessions/active/ledger-rounding.md': smallSession(
      'ledger-rounding',
      'Find the cent that the daily ledger loses',
      {
        status: 'paused',
        steps: '- [x] Find it\n- [x] Explain it\n- [x] Ask finance\n- [ ] Apply the rounding rule\n',
      },
    ),
    '.sessions/archive/login-limits.md': smallSession('login-limits', 'Limit logins', {
      status: 'completed',
    }),
    'src/refunds/create.ts': source,
    'src/db.ts': 'export const db = connect();\n',
    'docs/refunds.md': '# Refunds\n',
  };
}

async function work(project: TestProject, id: string, clock: Clock): Promise<void> {
  const agent = agentAt(project, id, clock);
  for (const [words, answer] of asked) agent.say(words, answer);
  agent.say(
    'Take the unique row. The claim must be in the same transaction as the refund.',
    'Then `createRefund` opens the transaction first and inserts the key with `on conflict do nothing`.',
  );
  agent.write('src/refunds/create.ts', claim);
  agent.bash('git commit -qam "Claim the refund key first"');
  await takeNow(project, clock, { agent });
}

function bindTo(project: TestProject, conversation: string): void {
  writeBinding(project.env, conversation, {
    schema: 1,
    session: project.path('.sessions/active/refund-idempotency-session-1.md'),
    id: 'session-1',
    project: project.root,
  });
}

/** Makes a conversation's client run, as far as it says so itself: this process stands for it. */
export function pretendToRun({ project, conversation }: Tollgate, status: 'busy' | 'waiting'): void {
  const folder = join(clientFolder(project), 'sessions');
  mkdirSync(folder, { recursive: true });
  const told = {
    pid: process.pid,
    sessionId: conversation,
    cwd: dirname(project.root),
    status,
    waitingFor: 'permission prompt',
    startedAt: Date.now(),
    updatedAt: Date.now(),
  };
  writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(told));
}
