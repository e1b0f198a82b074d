import { expect, test } from 'vitest';
import { makeProject } from '../../support/make-project.ts';
import { done, sample } from '../../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-abc123.md';

test.each([[['checkpoint']], [['log', 'x']], [['pause']], [['close', '--complete', '--force']]])(
  'the reply of %j names the current step with its number',
  async (argv) => {
    const planned = makeProject({ [file]: sample() });
    expect(await done(planned, argv)).toContain('   Steps: 1/2 · Current: 2. Implement fix\n');
    const unplanned = makeProject({ [file]: sample().replace(/^- \[.*\n/gm, '') });
    expect(await done(unplanned, argv)).not.toContain('Steps:');
  },
);
