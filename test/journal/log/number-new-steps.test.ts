import { expect, test } from 'vitest';
import { decodeArgv } from '../../../src/core/calls/read-argv.ts';
import { readItem } from '../../../src/core/markdown/item-by-remark.ts';
import { planLog } from '../../../src/journal/log/log-change.ts';
import { logSpec, readLogRequest } from '../../../src/journal/log/log-request.ts';
import { bareHead } from '../../support/head.ts';
import { documentOf } from '../../support/log-into.ts';

test('a new step is said with the number that it has, also in a file whose steps were removed by hand', () => {
  const file = `${bareHead.replace(/---\n$/, 'step_numbers: 1 2 / 0000\n---\n')}## Progress\n- [ ] b\n`;
  const tools = { time: '2025-01-15T14:45Z', blocks: { readItem }, shown: new Map() };
  const request = readLogRequest(decodeArgv(['--step', 'c'], logSpec));
  const { logged } = planLog(documentOf(file), request, tools);
  expect(logged).toEqual([{ what: 'Step', text: 'c', number: 2, section: 'progress' }]);
});
