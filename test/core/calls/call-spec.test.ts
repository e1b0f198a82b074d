import { describe, expect, test } from 'vitest';
import type { Call, CallSpec } from '../../../src/core/calls/call-spec.ts';
import { renderCall } from '../../../src/core/calls/call-words.ts';
import { flagRow } from '../../../src/core/calls/help.ts';
import { decodeArgv } from '../../../src/core/calls/read-argv.ts';
import { decodeText } from '../../../src/core/calls/read-text.ts';

const tree = {
  name: 'tree',
  takes: 'maybe',
  placeholder: 'NAME',
  about: 'In a tree',
  isOneWord: true,
} as const;
const spec: CallSpec = {
  verb: 'run',
  bare: 'text',
  flags: [tree, { name: 'draft', takes: 'none', about: 'Only keep it' }],
};

function shown({ given, bare }: Call): string {
  return [bare.join('|'), ...given.map(({ name, text }) => `${name}=${text}`)].join(' ');
}

describe('a flag that may do without its word', () => {
  test.each([
    { argv: ['Fix it', '--tree', 'a'], call: 'Fix it tree=a' },
    { argv: ['Fix it', '--tree'], call: 'Fix it tree=' },
    { argv: ['Fix it', '--tree', '--draft'], call: 'Fix it tree= draft=' },
    { argv: ['--tree', 'Fix it'], call: 'Fix it tree=' },
    { argv: ['--tree', 'Fix'], call: 'Fix tree=' },
    { argv: ['--tree=a', 'Fix'], call: 'Fix tree=a' },
  ])('is read of the words $argv', ({ argv, call }) => {
    expect(shown(decodeArgv(argv, spec))).toBe(call);
  });

  test.each([
    { text: 'Fix it --tree a', call: 'Fix it tree=a' },
    { text: 'Fix it --tree', call: 'Fix it tree=' },
    { text: 'Fix it --tree a --draft', call: 'Fix it tree=a draft=' },
    { text: 'Fix it --tree --draft', call: 'Fix it tree= draft=' },
    { text: '--tree Fix', call: 'Fix tree=' },
    { text: '--tree=a Fix it', call: 'Fix it tree=a' },
  ])('is read of the text $text', ({ text, call }) => {
    expect(shown(decodeText(text, spec))).toBe(call);
  });

  test.each([
    { given: [{ name: 'tree', text: 'a' }], bare: ['Fix it'] },
    { given: [{ name: 'tree', text: 'a' }], bare: ['-x'] },
    { given: [{ name: 'tree', text: '' }], bare: ['-x'] },
  ])('means the same when its call is shown: %j', (call) => {
    const [, , ...argv] = renderCall('run', call).replaceAll("'Fix it'", 'Fix_it').split(' ');
    expect(
      shown(
        decodeArgv(
          argv.map((word) => word.replace('_', ' ')),
          spec,
        ),
      ),
    ).toBe(shown(call));
  });

  test('is shown with brackets in the help', () => {
    expect(flagRow(tree).label).toBe('--tree [NAME]');
  });
});
