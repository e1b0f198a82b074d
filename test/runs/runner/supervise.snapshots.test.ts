import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../../src/io/disk/sha256.ts';
import { makeRunsPlace } from '../../support/runs-place.ts';
import type { ScriptStep } from '../../support/scripted-client.ts';

function reading(call: string, path: string, text: string): ScriptStep[] {
  const input = { file_path: path };
  return [
    {
      print: {
        type: 'assistant',
        message: { id: call, content: [{ type: 'tool_use', id: call, name: 'Read', input }] },
      },
    },
    {
      print: {
        type: 'user',
        message: { content: [{ type: 'tool_result', tool_use_id: call, content: text }] },
      },
    },
  ];
}

test('a run keeps what it has read, once each though its runner is killed, and says how many', async () => {
  const place = await makeRunsPlace({ 'a.ts': 'x' });
  const go = join(place.project.root, 'go');
  const steps = [
    ...reading('call1', join(place.project.root, 'a.ts'), '1→one\n2→two'),
    { tool: `while [ ! -e '${go}' ]; do sleep 0.05; done` },
    ...reading('call2', join(place.project.root, '.env'), '1→SECRET=1'),
    ...reading('call3', join(place.project.root, 'b.ts'), '1→three'),
  ];
  const id = await place.start(steps, '--snapshots');
  const own = join(place.folder(id), 'snapshots');
  const kept = (): string[] => (readdirSync(place.folder(id)).includes('snapshots') ? readdirSync(own) : []);
  while (!kept().includes(sha256('one\ntwo'))) await new Promise((done) => setTimeout(done, 20));
  process.kill(place.run(id).runner?.pid as number, 'SIGKILL');
  writeFileSync(go, '');
  await place.look();
  await place.until(id);
  expect(kept().filter((name) => name.length === 64)).toEqual([sha256('one\ntwo'), sha256('three')].sort());
  expect(readFileSync(join(own, 'index.jsonl'), 'utf8').match(/call\d/g)).toEqual([
    'call1',
    'call2',
    'call3',
  ]);
  expect((await place.journal('runs', 'show', id)).stdout).toContain('2 contents of files that it read');
  expect(JSON.parse((await place.journal('runs', 'show', id, '--json')).stdout).snapshots).toBe(2);
});

test('a run without --snapshots keeps nothing', async () => {
  const place = await makeRunsPlace();
  const id = await place.start(reading('call1', 'a.ts', '1→one'));
  await place.until(id);
  expect(readdirSync(place.folder(id))).not.toContain('snapshots');
});
