import { expect, test } from 'vitest';
import type { CallSpec } from '../../../src/core/calls/call-spec.ts';
import { renderManPage } from '../../../src/core/calls/man-page.ts';

const find: CallSpec = {
  verb: 'find',
  bare: { placeholder: 'ID', about: '.hidden ones, too', max: 1 },
  without: ['session', 'keep-secret'],
  flags: [{ name: 'deep', takes: 'text', placeholder: 'N', about: 'Levels', repeat: true, short: 'd' }],
};
const say: CallSpec = { verb: 'say', bare: 'text', flags: [] };
const page = renderManPage('1.2.3', [
  {
    title: 'Look',
    entries: [
      { verb: 'find', summary: 'Find `it` – "here" or ~/there\\^', spec: find },
      { verb: 'say', summary: 'Say it', spec: say },
      { verb: 'f', summary: "Somebody's shortcut" },
    ],
  },
]);

test('every command has its usage, summary and flags', () => {
  expect(page).toContain(
    [
      '.SH "LOOK"',
      '.SS "session\\-journal find [ID] [FLAGS]"',
      'Find \\(gait\\(ga \\[u2013] "here" or \\(ti/there\\e\\(ha.',
      '.TP',
      '\\fBID\\fR',
      '\\&.hidden ones, too',
      '.TP',
      '\\fB\\-d, \\-\\-deep N...\\fR',
      'Levels',
      '.PP',
      'Takes no \\-\\-session or \\-\\-keep\\-secret.',
      '.SS "session\\-journal say [TEXT] [FLAGS]"',
      'Say it.',
      '.SS "session\\-journal f"',
      'Somebody\\(aqs shortcut.',
    ].join('\n'),
  );
});

test('it is ASCII, and says the version', () => {
  expect(page).toMatch(/^[\n -~]*$/);
  expect(page).toContain('.TH "SESSION\\-JOURNAL" "1" "" "session\\-journal 1.2.3"');
});
