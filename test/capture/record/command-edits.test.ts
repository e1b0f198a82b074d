import { describe, expect, test } from 'vitest';
import { bringsOthersLines, type KeptEdits } from '../../../src/capture/record/command-edits.ts';
import { readSegment, type SegmentOptions, transcriptStart } from '../../../src/capture/record/segment.ts';
import { screenSecrets } from '../../../src/core/secrets/find.ts';

const top = '/home/ada/project/';
const key = ['ghp', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8'].join('_');
const hash = '0123456789abcdef';
const byCommand: KeptEdits = new Map([
  ['c1', [{ path: `${top}made.js`, lines: [hash] }]],
  ['c2', [{ path: '/elsewhere/b.js', lines: [hash] }]],
]);

const line = (type: string, content: unknown, uuid: string): string =>
  JSON.stringify({
    type,
    uuid,
    parentUuid: uuid === 'u1' ? null : 'u1',
    timestamp: '2026-11-29T10:00:00.000Z',
    message: { content },
  });
const said = line('user', 'Generate it', 'u1');
const called = (id: string, command: string): string =>
  line('assistant', [{ type: 'tool_use', id, name: 'Bash', input: { command } }], `u-${id}`);
const ended = (id: string): string =>
  line('user', [{ type: 'tool_result', tool_use_id: id, content: '' }], `e-${id}`);

function read(texts: string[], more: Partial<SegmentOptions> = {}) {
  return readSegment(texts, {
    start: transcriptStart,
    screen: (text) => screenSecrets(text, []),
    placeOf: (path) => (path.startsWith(top) ? path.slice(top.length) : undefined),
    byCommand,
    ...more,
  });
}

const made = { turn: 1, time: Date.parse('2026-11-29T10:00:00Z'), path: 'made.js', lines: [hash] };

describe('what a command wrote is in the capture that has its call', () => {
  test('once, though its result is there as well, and only in a repository that has the file', () => {
    const { edits, commandCalls } = read([
      said,
      called('c1', 'node gen.js'),
      ended('c1'),
      called('c2', 'ls'),
      called('c3', 'ls'),
    ]);
    expect(edits).toEqual([{ ...made, uuid: 'u-c1', command: 'node gen.js' }]);
    expect(commandCalls).toEqual(['c1', 'c2']);
  });

  test('or its result, if a capture was taken while it ran', () => {
    const before = read([said, called('c1', 'node gen.js')], { byCommand: new Map() });
    expect(before.edits).toEqual([]);
    const after = read([ended('c1')], { start: before.next });
    expect(after.edits).toEqual([{ ...made, uuid: 'e-c1', command: 'node gen.js' }]);
    expect(read([ended('c1')], { agentTurn: 3 }).edits).toEqual([
      { ...made, turn: 3, uuid: 'e-c1', command: 'Bash' },
    ]);
  });

  test('never as if an edit tool had written it, and without secrets of the command', () => {
    expect(read([said, called('c1', ' ')]).edits[0]?.command).toBe('Bash');
    const [edit] = read([
      said,
      called('c1', `curl -H 'Token: ${key}' x > made.js; ${'y'.repeat(300)}`),
    ]).edits;
    expect(edit?.command).not.toContain(key);
    expect(edit?.command.length).toBeLessThanOrEqual(201);
  });
});

test.each([
  ['git pull', true],
  ['cd x && git -C sub stash pop', true],
  ['git checkout -- a.js; ls', true],
  ['git cherry-pick HEAD~2', true],
  ["sed -i 's/a/b/' x && git commit -qam 'merge it'", false],
  ['git add -A && node merge.js', false],
  ['node generate.js', false],
])('%s may bring what others wrote: %s', (command, may) => {
  expect(bringsOthersLines(command)).toBe(may);
});
