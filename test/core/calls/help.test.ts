import { describe, expect, test } from 'vitest';
import { globalFlags } from '../../../src/core/calls/call-spec.ts';
import { helpWidth, renderHelp } from '../../../src/core/calls/help.ts';
import { leave, log, resume, textFlag } from '../../support/sample-calls.ts';

describe('renderHelp', () => {
  test('shows usage, summary and flags in columns', () => {
    expect(renderHelp(resume, 'Continues a session')).toBe(`Usage: session-journal resume [ID] [FLAGS]

Continues a session

  ID             Which session
  --last         The latest

Global flags:
  --json         Output JSON
  -h, --help     Show this help
  -C DIR         Run as if started in this directory
  --session ID   Use this session instead of the current one
  --keep-secret  Don't redact text that looks like a secret`);
  });

  test('shows each of many words in a line, apart from the flags', () => {
    const bare = {
      placeholder: 'WORD',
      about: 'What to do',
      max: 2,
      words: [['show ID', 'Show one']],
    } as const;
    expect(renderHelp({ ...resume, bare }, 'Does it')).toContain(`
  WORD           What to do
  show ID        Show one

  --last         The latest
`);
  });

  test('shows the text that stands for a flag, and which flags repeat', () => {
    const help = renderHelp(log, 'Logs');
    expect(help).toContain('Usage: session-journal log [TEXT] [FLAGS]\n');
    expect(help).toContain('  --progress TEXT...     What was done\n');
    expect(help).toContain('  --decision TITLE       decision\n');
    expect(help).toContain('\n\nYou can repeat flags marked with "...".\n\nGlobal flags:\n');
  });

  test('a verb without flags shows those of every verb', () => {
    expect(renderHelp(leave, 'Leaves')).toContain('leave [FLAGS]\n\nLeaves\n\nGlobal flags:\n');
  });

  test('no line passes 80 columns; a long flag has a line of its own', () => {
    const spec = {
      ...leave,
      flags: [
        textFlag('a-flag-of-a-very-long-name', { placeholder: 'PLACE', about: 'word '.repeat(40).trim() }),
      ],
    };
    const help = renderHelp(spec, 'word '.repeat(30).trim());
    expect(help).toContain('\n  --a-flag-of-a-very-long-name PLACE\n                                word');
    for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('a flag shows its letter, and global flags that mean nothing to the verb are left out', () => {
    const spec = { ...leave, without: ['session'] as const, flags: [textFlag('note', { short: 'n' })] };
    const help = renderHelp(spec, 'Leaves');
    expect(help).toContain('  -n, --note TEXT ');
    expect(help).not.toContain('--session');
    expect(help).toContain('--keep-secret');
  });

  test('every global flag has its line', () => {
    const help = renderHelp(leave, 'Leaves');
    for (const { about } of globalFlags) expect(help).toContain(about);
  });
});

test('the help is as wide as the terminal, within what can be read', () => {
  expect([undefined, 40, 60, 100, 300].map(helpWidth)).toEqual([80, 60, 60, 100, 120]);
  const about = 'word '.repeat(40).trim();
  const spec = { verb: 'log', bare: undefined, flags: [{ name: 'x', takes: 'none', about }] } as const;
  for (const width of [60, 120]) {
    const widths = renderHelp(spec, about, width)
      .split('\n')
      .map((line) => line.length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(width);
    expect(Math.max(...widths)).toBeGreaterThan(width - 6);
  }
});
