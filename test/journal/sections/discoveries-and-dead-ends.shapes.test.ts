import { expect, test } from 'vitest';
import { readOthers, readTitledEntries } from '../../../src/journal/sections/discoveries-and-dead-ends.ts';
import { bareHead } from '../../support/head.ts';
import { documentOf, logInto } from '../../support/log-into.ts';
import { sessionOf } from '../../support/session-of.ts';

const body = `1. **Swap** (2025-01-15T13:00Z): was on

| What | Why |
|---|---|
| fair lock | slow |

### Locks are unfair
They starve.
- seen here
`;

const read = (text: string) => readTitledEntries(documentOf(bareHead + text), 'dead-ends');

test('entries of all shapes are read in order, those that are no items numbered after the others', () => {
  expect(read(`## Dead Ends\n${body}`)).toMatchObject([
    { number: 1, title: 'Swap', text: 'was on' },
    { number: 2, title: 'fair lock', text: 'slow' },
    { number: 3, title: 'Locks are unfair', text: 'They starve.\n- seen here' },
  ]);
  expect(read(`## Dead Ends\n| a | b |\n|---|---|\n| c | d |\n\n7. e\n`)).toMatchObject([
    { number: 8, title: 'c' },
    { number: 7, text: 'e' },
  ]);
  expect(readOthers(documentOf(bareHead), 'dead-ends')).toEqual([]);
});

test('the briefing and the JSON view have them, and the prose has the rest', () => {
  const session = sessionOf(`## Discoveries\nSome prose.\n\nTried:\n${body}`);
  const { entries, discoveries, prose } = session;
  const shown = Array.from({ length: entries.discoveries.length }, (_, index) =>
    entries.discoveries.at(index)?.(),
  );
  expect(shown).toEqual(['fair lock: slow', 'Locks are unfair: They starve.\n- seen here', 'Swap: was on']);
  expect(discoveries).toHaveLength(3);
  expect(prose.discoveries).toBe('Some prose.\nTried:');
  expect(sessionOf('## Next Steps\nTried:\n| a |\n|---|\n| b |\n').prose['next-steps']).toBe('Tried:');
});

test('what is added becomes part of nobody’s list', () => {
  const after = logInto(`${bareHead}## Discoveries\n### Locks are unfair\nThey starve.\n- seen here\n`, [
    '--discovery',
    'new',
  ]);
  expect(after).toContain('## Discoveries\n1. new (2025-01-15T14:45Z)\n### Locks are unfair\n');
});
