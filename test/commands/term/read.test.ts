import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeTerminalProject, whyNoPty } from '../../support/terminals.ts';
import { sample } from '../../support/verbs.ts';

describe.skipIf(whyNoPty !== '')('the history of a full-screen program', () => {
  test('is said to be none, and where its conversation and its session are read', async () => {
    const project = makeTerminalProject({ '.sessions/active/fix-sweep-bug-890abc.md': sample() });
    const line = 'echo before; printf "\\033[?1049hwhole"; cat';
    await project.term('new', 'a', '--session', 'fix-sweep-bug', '--', 'sh', '-c', line);
    appendFileSync(join(project.dir, '.meta', 'a.conversations'), '0b1c2d3e-0000-4000-8000-000000000001\n');
    await expect.poll(() => project.term('peek', 'a')).toContain('whole');
    const text = await project.term('history', 'a');
    const { session, ...data } = JSON.parse(await project.term('history', 'a', '--json'));
    expect(data).toMatchObject({ alt: true, conversation: '0b1c2d3e-0000-4000-8000-000000000001' });
    expect(text).toContain(`[a shows a full-screen program, which leaves no history
Its conversation: session-journal conversations show ${data.conversation}
Its session: session-journal view --session ${session}]`);
    // It is a command that works.
    expect((await project.run('view', '--session', session)).stdout).toContain('fix-sweep-bug');
  });
});
