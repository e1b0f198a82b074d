import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { completionScripts } from '../../../src/core/calls/completion-scripts.ts';

test('there is a script for three shells, and bash reads its own', () => {
  expect(Object.keys(completionScripts)).toEqual(['bash', 'zsh', 'fish']);
  execFileSync('bash', ['-n'], { input: completionScripts.bash });
});
