import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pathIn } from '../../../src/runs/files/run-folder.ts';
import { encodeEvent } from '../../../src/runs/state/event-record.ts';
import { lastCall } from '../../../src/runs/view/last-call.ts';
import { makeRun } from '../../support/make-run.ts';

const running = makeRun({ state: 'running' });

const event = (type: 'run.tool' | 'run.message', data: Record<string, unknown>): string =>
  encodeEvent({ type, at: 1, data, from: undefined });

const called = (tool: string, input: string): string =>
  event('run.tool', { step: 'called', tool, input, call: 'c' });

function folderWith(events: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'run-'));
  writeFileSync(pathIn(folder, 'events'), events);
  return folder;
}

test('a run at work is doing what it called last', () => {
  const later = event('run.tool', { step: 'done', call: 'c' }) + event('run.message', { text: 'x' });
  const many = event('run.message', { text: 'y'.repeat(1000) }).repeat(200);
  const folder = folderWith(
    called('Read', '{"file_path":"a.ts"}') + many + called('Bash', '{"command":"npm test\\u202e"}') + later,
  );
  expect(lastCall(running, folder)).toBe('Bash: npm test\\u{202e}');
  expect(lastCall(makeRun({ state: 'waiting' }), folder)).toContain('npm test');
  expect(lastCall(makeRun({ state: 'completed' }), folder)).toBe('');
});

test('nothing is said of a call that is not at hand, or of damaged events', () => {
  const far = called('Read', '{}') + 'z'.repeat(70_000);
  for (const events of ['', 'run.tool\n', `${'a'.repeat(200_000)}\n`, '{"type":"run.tool","at":1}\n'])
    expect(lastCall(running, folderWith(events))).toBe('');
  expect(lastCall(running, folderWith(far))).toBe('Read: {}');
  expect(lastCall(running, join(tmpdir(), 'no-such-run'))).toBe('');
});
