/** The session of the example project, as its file has it; `today` is a day such as `2026-11-26`. */
export function refundSession(today: string): string {
  const [mon, tue, wed] = [3, 2, 1].map((days) => dayBefore(today, days)) as [string, string, string];
  const days = { mon, tue, wed, today };
  return `---
id: session-1
shortname: refund-idempotency
owner: mara@tollgate.dev
status: active
task_ids: ["https://tollgate.example/PAY-412"]
created_at: "${mon}T09:14:00Z"
updated_at: "${today}T11:02:00Z"
git_branch: refund-idempotency
compaction_count: 3
---

# Session: A retried refund never pays twice

## TL;DR
A refund request now carries the client’s key, and the key is claimed in Postgres before the provider is called. New refunds are safe since Tuesday. What is left are the refunds of the 30 days before: they have no key yet, and their backfill waits for a permission on staging.

## Context
**Objective**: A retried refund never pays twice
**Key Files**:
- \`src/refunds/create.ts\`

**Key Context** (survives compaction):
- Tests: \`npm test -- refunds\`
- Staging is \`pg-stg-2\`. Never \`pg-stg-1\`: that is finance’s copy.

${progressOf(days)}${decisionsOf(days)}${listsOf(days)}`;
}

type Days = Readonly<Record<'mon' | 'tue' | 'wed' | 'today', string>>;

function progressOf({ mon, tue, today }: Days): string {
  return `## Progress
- [x] Reproduce the double refund in a test (${mon}T10:30Z)
- [x] Find where the second call comes from (${mon}T14:10Z)
- [x] Add the table \`refund_keys\` (${tue}T09:50Z)
- [x] Claim the key before calling the provider (${tue}T13:05Z)
- [x] Give the first answer again on a replay (${today}T11:02Z)
- [ ] Backfill keys for the last 30 days  <- CURRENT
- [ ] Contract tests for \`POST /refunds\`
- [ ] Take the Redis lock out

`;
}

function decisionsOf({ mon, tue, wed }: Days): string {
  return `## Decisions
### 1. Lock the order in Redis while it is refunded (${mon}T10:40Z)
**Options**: Redis \`SETNX\` for 60 s; A lock on the order’s row. Blocks partial refunds.
**Choice**: Redis \`SETNX\` for 60 s
**Superseded by**: 3

### 2. The key comes from the client (${mon}T15:05Z)
**Options**: Header \`Idempotency-Key\`, required; A hash of the body. Two equal refunds of one order are legal.
**Choice**: Header \`Idempotency-Key\`, required

### 3. The key is claimed in Postgres, in the refund’s own transaction (${tue}T11:20Z)
**Options**: A unique row in \`refund_keys\`; Redis \`SETNX\`. Lost at a failover, see dead end 1.; An advisory lock. Does not hold: PgBouncer runs in transaction mode.
**Choice**: A unique row in \`refund_keys\`
**Rationale**: Key and refund commit together, so there is no moment in which one exists without the other.

### 4. A replay answers 200 with the first body (${wed}T16:48Z)
**Options**: 200, the first body, and \`Idempotent-Replay: true\`; 409 Conflict. Every client library takes it for a failure and tries again.
**Choice**: 200, the first body, and \`Idempotent-Replay: true\`
**Rationale**: The client asked twice because it does not know; the answer must be the one it missed.

`;
}

function listsOf({ mon, tue, today }: Days): string {
  return `## Discoveries
1. **The second call is the gateway’s** (${mon}T14:10Z): nginx tries a POST again after a 504: \`proxy_next_upstream non_idempotent\`.
2. **The provider forgets its key after 24 hours.** (${tue}T12:02Z)
3. **PgBouncer is in transaction mode** (${tue}T11:08Z): so session locks do not hold.

## Dead Ends
1. **Redis \`SETNX\`, 60 s** (${tue}T10:55Z): A failover drops the lock between claim and refund: 2 of 500 paid twice in the drill.
2. **\`SELECT … FOR UPDATE\` on the order** (${mon}T17:40Z): Blocks partial refunds of the order; p99 went from 80 ms to 2.1 s.

## Blockers
- Production needs Ben’s yes for a backfill over 100,000 rows
- [resolved ${today}T09:30Z] Staging was read-only during the failover test

## Next Steps
1. Change the 2 contract tests that still expect 409
2. Ask Ben for a window on production
3. Write the changelog for clients
`;
}

/** Returns the day that many days before another one. */
export function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

/** Another session of the example project. */
export function smallSession(
  name: string,
  goal: string,
  more: Partial<Record<'status' | 'day' | 'steps', string>>,
): string {
  const { status = 'active', day = '2026-11-20', steps = '' } = more;
  return `---
id: id-of-${name}
shortname: ${name}
owner: mara@tollgate.dev
status: ${status}
created_at: "${day}T09:00:00Z"
updated_at: "${day}T13:31:00Z"
git_branch: main
compaction_count: 0
---

# Session: ${goal}

## TL;DR
${goal}

## Context
**Objective**: ${goal}

## Progress
${steps}

## Decisions
`;
}
