import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const play = fileURLToPath(new URL('../scripts/play.mjs', import.meta.url));

test('`npm start` plays through a piece of work without a refusal, and shows the briefing once', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [play], { encoding: 'utf8' });
  expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: '' });
  expect(stdout.match(/\[session-journal briefing/g)).toHaveLength(1);
  expect(stdout).toContain('1 compaction, 1 restore confirmed');
  expect(stdout).toContain('✅ Session Completed: fix-sweep-bug');
});
