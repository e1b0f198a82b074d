import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { makeProject } from './support/make-project.ts';
import { runAsPerson } from './support/person.ts';

const play = fileURLToPath(new URL('../scripts/play.mjs', import.meta.url));

function hasPty(): boolean {
  try {
    createRequire(import.meta.url).resolve('@lydell/node-pty');
    return true;
  } catch {
    return false;
  }
}

describe('`npm start`', () => {
  test('plays through a piece of work with all of it, without a refusal, and ends by itself', async () => {
    const { code, stdout, stderr } = await runAsPerson(makeProject(), process.execPath, play);
    expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: '' });
    expect(stdout.match(/\[session-journal briefing/g)).toHaveLength(1);
    for (const part of [
      '1 compaction, 1 restore confirmed',
      '4 passages from the journal, 1 conversation and 2 commits',
      'Written in turn 2 of conversation a0000000 (certain: captured at this commit)',
      'State:        completed',
      hasPty() ? 'Here is your shell.' : 'There are no terminals here',
      '✅ Session Completed: fix-sweep-bug',
      'Nobody is at the terminal, so the dashboard ends now.',
    ]) {
      expect(stdout).toContain(part);
    }
    expect(stdout).toMatch(/✅ [0-9a-f]{8} approved, for run check/);
    expect(stdout).toMatch(/Dashboard: http:\/\/127\.0\.0\.1:\d+ {3}\(code: [A-Z0-9-]+\)/);
    const [, report = ''] = /Report: +(\S+)/.exec(stdout) ?? [];
    expect(existsSync(report)).toBe(true);
  });
});
