import { describe, expect, test } from 'vitest';
import { makeProject } from '../../support/make-project.ts';
import { refundSession, smallSession } from '../../support/tollgate-session.ts';
import { done, refused } from '../../support/verbs.ts';

const today = new Date().toISOString().slice(0, 10);
const files = {
  '.sessions/active/refund-idempotency.md': refundSession(today),
  '.sessions/active/webhook-backoff.md': smallSession(
    'webhook-backoff',
    'Webhooks that fail are tried again',
    { day: today },
  ),
  '.sessions/archive/old.md': smallSession('old', 'Long ago', { day: '2020-01-01', status: 'completed' }),
};

describe('report --standup', () => {
  test('tells a week with three sessions as something that one would send', async () => {
    const told = await done(makeProject(files), ['report', '--standup', '--since', '1w']);
    expect(told).toMatch(
      /^## \d{4}-\d\d-\d\d\n\n\*\*A retried refund never pays twice\*\* \(refund-idempotency\)\n- Done: Give the first answer/,
    );
    expect(told).toContain('- Decided: A replay answers 200 with the first body →');
    expect(told).toContain('- Found: The second call is the gateway’s: nginx');
    expect(told).toContain('**Webhooks that fail are tried again** (webhook-backoff)');
    expect(told).toContain('**Webhooks that fail are tried again** (webhook-backoff)\n- Started\n');
    expect(told).not.toContain('Long ago');
    expect(told).toMatch(
      /## Next\n- refund-idempotency: Backfill keys for the last 30 days\n- refund-idempotency is blocked: Production/,
    );
  });

  test('begins yesterday if nothing is said, and can be of one owner', async () => {
    const project = makeProject(files);
    expect(await done(project, ['report', '--standup'])).not.toContain('Reproduce the double refund');
    expect(await done(project, ['report', '--standup', '--author', 'mara'])).toContain('refund-idempotency');
    expect(await done(project, ['report', '--standup', '--author', 'ben'])).toContain('Nothing happened');
    expect(await done(project, ['report', '--standup', '--author', 'me'])).toContain('Nothing happened');
  });

  test('is refused with another form, and its flags without it', async () => {
    const project = makeProject(files);
    expect(await refused(project, ['report', '--standup', '--pr'], { code: 2 })).toContain('Cannot use both');
    expect(await refused(project, ['report', '--since', '1w'], { code: 2 })).toContain('without --standup');
  });
});
