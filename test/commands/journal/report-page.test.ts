import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chance } from '../../fixtures/secrets.ts';
import { makeFolder } from '../../support/folder.ts';
import { makeProject, type TestProject } from '../../support/make-project.ts';
import { sessionText } from '../../support/session-text.ts';
import { makeTollgate } from '../../support/tollgate.ts';
import { agentAt, clientFolder } from '../../support/working-agent.ts';

const file = '.sessions/active/fix-sweep-9e1f0c.md';
const start = Date.parse('2026-11-23T09:00:00Z');

async function reportOf(project: TestProject, name = 'fix-sweep'): Promise<string> {
  const path = join(makeFolder(), 'report.html');
  const { code, stderr } = await project.run('report', '--html', path, name);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return readFileSync(path, 'utf8').replace(/<style>[^<]*<\/style>/, '');
}

function minuteAfter(minutes: number): string {
  return `${new Date(start + minutes * 60_000).toISOString().slice(0, 16)}Z`;
}

describe('report --html', () => {
  test('tells each decision with the passage of the conversation in which it was logged', async () => {
    const body = `## Decisions\n### 1. Lock first (${minuteAfter(1)})\n**Choice**: Lock\n\n### 2. Typed by hand (${minuteAfter(1)})\nx\n`;
    const project = makeProject({ [file]: sessionText(body) }, { commit: true });
    project.env.CLAUDE_CONFIG_DIR = clientFolder(project);
    const clock = { at: start / 1000 };
    const agent = agentAt(project, '8d1f42aa-0b1c-4d2e-8f3a-4b5c6d7e8f90', clock);
    agent.say('Why does it run twice?', 'I do not know yet.');
    clock.at = start / 1000 + 60;
    agent.say('Then <lock> before you look', 'The lock is taken first now.');
    agent.bash('true', { shown: 'session-journal log --decision "Lock first" --choice Lock' });
    await bind(project, agent.id);
    const page = await reportOf(project);
    expect(page).toMatch(
      /Then &lt;lock&gt; before you look[\s\S]*The lock is taken first now\.[\s\S]*turn 2/,
    );
    expect(page).not.toContain('I do not know yet');
    // Both are of that minute, but the turn names only one of them.
    expect(page.match(/class="quote"/g)).toHaveLength(2);
  });

  test('has no secret in it, wherever one was written', async () => {
    const secret = `ghp_${chance(36)}`;
    const body = `## TL;DR\nUse ${secret}\n\n## Decisions\n### 1. Use ${secret}\n**Choice**: ${secret}\n**Options**: ${secret}; none\n\nWe talked of ${secret}.\n\n## Discoveries\n- ${secret} leaks (${minuteAfter(0)})\n\n## Blockers\n- ${secret}\n`;
    const project = makeProject({ [file]: sessionText(body, { pause_reason: secret }) }, { commit: true });
    expect(await reportOf(project)).not.toContain(secret);
    for (const form of ['--md', '--pr']) {
      const { stdout } = await project.run('report', form, 'fix-sweep');
      expect(stdout).not.toContain(secret);
      expect(stdout).toContain('Decisions');
    }
    const told = await project.run('report', '--standup', '--since', '2020-01-01');
    expect(told.stdout).toContain('Found');
    expect(told.stdout).not.toContain(secret);
  });

  test('of a session of weeks, with files that were kept by hand, stays below 300 KB', async () => {
    const wild = readFileSync(new URL('../../fixtures/wild.before.md', import.meta.url), 'utf8');
    const project = makeProject({ '.sessions/active/relay-research.md': wild });
    const page = await reportOf(project, 'relay-research');
    expect(page.length).toBeLessThan(300_000);
    expect(page.match(/<li dir="auto">/g)?.length).toBeGreaterThan(30);
    const long = makeProject({ [file]: sessionText(weeks(), { created_at: minuteAfter(-60) }) });
    const weekly = await reportOf(long);
    // The style has 21 KB.
    expect(weekly.length).toBeLessThan(275_000);
    expect(weekly).toContain('Decisions</h2><span class="sm dim">60');
    expect(weekly).toContain('aria-label="Steps done: 120"');
  });

  test('tells the example project with its commits, and every link leads somewhere', async () => {
    const { project } = await makeTollgate();
    const page = await reportOf(project, 'refund-idempotency');
    expect(page).toContain('Claim the refund key first');
    const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const inside = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(inside).toContain('t-8d1f42aa');
    expect(inside.filter((id) => !ids.has(id))).toEqual([]);
  });
});

async function bind(project: TestProject, conversation: string): Promise<void> {
  const { code } = await project.runWith(
    { env: { CLAUDE_CODE_SESSION_ID: conversation } },
    'resume',
    'fix-sweep',
  );
  expect(code).toBe(0);
}

function weeks(): string {
  const line = 'It is read before the lock is taken, and the second worker sees the old state of the queue. ';
  const many = (count: number, of: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => of(index)).join('');
  return `## Progress
${many(120, (index) => `- [x] Step ${index} of the work (${minuteAfter(index * 300)})\n`)}
## Decisions
${many(60, (index) => `### ${index + 1}. Take way ${index} (${minuteAfter(index * 600)})\n**Options**: way ${index}; the other way. ${line}\n**Choice**: way ${index}\n**Rationale**: ${line.repeat(3)}\n\n`)}
## Discoveries
${many(90, (index) => `- Found ${index}: ${line} (${minuteAfter(index * 400)})\n`)}
## Dead Ends
${many(40, (index) => `- Tried ${index}: ${line} (${minuteAfter(index * 900)})\n`)}`;
}
