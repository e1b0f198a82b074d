import { expect, test } from 'vitest';
import { terminalPage } from '../../../src/dashboard/page/terminal.ts';
import { frameWith } from '../../support/page-data.ts';
import { readOf } from '../../support/read-page.ts';
import { terminalWith } from '../../support/run-pages-data.ts';

const frame = frameWith('tollgate');

test('the page of a terminal shows its screen, and offers to type if the dashboard may', () => {
  const shell = terminalWith('shell');
  const shown = readOf(terminalPage(shell, frame));
  expect(shown).toContain(
    'shell shell Type here Use this window’s size Keys go into the terminal until Shift+Esc.',
  );
  expect(shown).toContain('In a terminal: session-journal term shell');
  expect(shown).toContain('Conversation shell');
  const looking = readOf(terminalPage({ ...shell, isTypable: false }, frame));
  expect(looking).toContain('This page only looks.');
  expect(looking).not.toMatch(/Type here|Use this window/);
});

test('the page of a terminal that has ended says so, and leaves out what is not known', () => {
  const ended = { ...terminalWith('x'), screen: undefined, session: '', conversation: '', since: undefined };
  const shown = readOf(terminalPage(ended, frame));
  expect(shown).toContain('It has ended or doesn’t answer');
  expect(shown).not.toMatch(/Type here|Session|Conversation|since/);
});
