import { expect, test } from 'vitest';
import { listThem } from '../../../src/commands/captures/list.ts';
import { keepCapture, makeCapture, storeOf } from '../../support/captures.ts';
import { makeProject } from '../../support/make-project.ts';

test('on a narrow terminal the list has fewer columns, and cuts no hash and no time', async () => {
  const project = makeProject();
  const store = storeOf(project.root);
  const [at, commit] = [Date.UTC(2026, 10, 20, 10), '1'.repeat(40)];
  for (const fields of [
    { id: '1111111111', commit, at },
    { id: '2222222222', replaces: '1111111111', at: at + 1 },
  ]) {
    await keepCapture(store, makeCapture(fields));
  }
  const terminal = { columns: 80, color: false };
  const context = {
    cwd: project.root,
    env: project.env,
    now: () => new Date(at),
    newId: () => '',
    templates: '',
    terminal,
  };
  const { text } = await listThem({ given: [], bare: [] }, context);
  const [head = '', ...rows] = text.split('\n');
  expect(head.split(/ {2,}/)).toEqual(['ID', 'COMMIT', 'SUBJECT', 'AUTHOR', 'STATUS', 'CAPTURED']);
  expect(rows.map((row) => row.slice(0, 21))).toEqual(['2222222222  aaaaaaa  ', '1111111111  1111111  ']);
  expect(rows.every((row) => row.length <= 80 && row.endsWith('just now'))).toBe(true);
});
