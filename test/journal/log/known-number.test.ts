import { expect, test } from 'vitest';
import { decodeArgv } from '../../../src/core/calls/read-argv.ts';
import { readItem } from '../../../src/core/markdown/item-by-remark.ts';
import { planLog } from '../../../src/journal/log/log-change.ts';
import { logSpec, readLogRequest } from '../../../src/journal/log/log-request.ts';
import type { ShownNumbers } from '../../../src/journal/sections/shown-numbers.ts';
import { bareHead } from '../../support/head.ts';
import { allShown, documentOf } from '../../support/log-into.ts';

const body = (...texts: string[]): string => {
  const items = texts.map((text) => `- ${text}\n`).join('');
  return `${bareHead}## Context\n**Key Context**:\n${items}\n## Blockers\n${items}\n## Next Steps\n${items}`;
};

function logged(shown: ShownNumbers, ...args: string[]): string {
  const request = readLogRequest(decodeArgv(args, logSpec));
  const tools = { time: '2025-01-15T14:45Z', blocks: { readItem }, shown };
  return planLog(documentOf(body('second', 'third')), request, tools)
    .logged.map(({ text }) => text)
    .join();
}

test.each([
  ['--drop-key-context', 'Key context line'],
  ['--resolved', 'Blocker'],
  ['--drop-next', 'Next step'],
])('%s refuses a number that another thing was shown with', (flag, what) => {
  const before = allShown(documentOf(body('first', 'second', 'third')));
  expect(() => logged(before, flag, '2')).toThrow(`${what} 2 may not be the ${what.toLowerCase()} you mean`);
  expect(logged(before, flag, 'third')).toBe('third');
  expect(logged(new Map(), flag, '2')).toBe('third');
  expect(logged(allShown(documentOf(body('second', 'third'))), flag, '2')).toBe('third');
});
