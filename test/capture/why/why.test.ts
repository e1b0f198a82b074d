import { describe, expect, test } from 'vitest';
import { tellWhy } from '../../../src/capture/why/why.ts';
import { git } from '../../support/git.ts';
import { makeWorkplace, type Workplace } from '../../support/scripted-agent.ts';

const sweep = ['export function sweep(folder) {', '  const found = list(folder);', '  return found;', '}'];

async function tell({ top }: Workplace, path: string, range = { from: 1, to: 4 }) {
  const sources = { cwd: top, transcripts: [], trees: [top], author: '<anna@example.org>' };
  const decisions = [
    {
      id: 's-1',
      session: 'sweep',
      number: 3,
      title: 'List once',
      choice: 'one list',
      rationale: 'fast',
      options: 'walk twice',
      text: 'a.js',
      at: undefined,
    },
  ];
  const form = {
    word: path,
    limit: 5,
    width: undefined,
    format: () => 'today',
    sessions: new Map(),
    decisions,
    screen: (text: string) => text.replaceAll('sesame', '[redacted]'),
  };
  const told = await tellWhy({ kind: 'file', top, path, range }, sources, form);
  return { text: told?.text ?? '', lines: (told?.data.lines ?? []) as Record<string, unknown>[], told };
}

describe('what why tells', () => {
  test('is what was asked, said and decided in the turn, and what to ask that conversation', async () => {
    const place = makeWorkplace();
    place.agentWrites('a.js', sweep);
    await place.agentCommits('Sweep', { session: 's-1' });
    const { text, lines, told } = await tell(place, 'a.js');
    expect(lines[1]).toMatchObject({
      rule: 'commit',
      confidence: 'certain',
      capture: '0000000001',
      turn: 1,
      prompt: 'Do thing 1',
      decision: { session: 'sweep', number: 3, choice: 'one list', options: 'walk twice' },
    });
    expect(text).toContain('a.js:1-4\n');
    expect(text).toContain('Written in turn 1 of conversation 11111111 (certain: captured at this commit)');
    expect(text).toContain('Asked: Do thing 1');
    expect(text).toContain('Decision 3 of sweep: List once → one list (why: fast)\n   Options: walk twice');
    expect(told?.question?.text).toContain(
      'In turn 1 you wrote this in a.js:\nexport function sweep(folder) {',
    );
  });

  test('of a line that a command wrote is “perhaps”, and of a line by hand nothing', async () => {
    const place = makeWorkplace();
    place.agentWrites('a.js', sweep, 'node generate.js');
    place.personWrites('a.js', [...sweep.slice(0, 3), 'const other = "by hand";']);
    await place.agentCommits('Sweep');
    const { text, lines } = await tell(place, 'a.js');
    expect(lines.map(({ turn, confidence }) => [turn, confidence])).toEqual([
      ...Array(3).fill([1, 'perhaps']),
      [null, null],
    ]);
    expect(lines[3]?.reason).toBe('By hand or by a formatter, in the commit of conversation 11111111');
    expect(text).toContain('Perhaps written by a command in turn 1');
  });

  test('has no secrets, and of a line with one says that nothing is kept of it', async () => {
    const place = makeWorkplace();
    place.agentWrites('a.js', sweep);
    place.personWrites('a.js', [...sweep.slice(0, 3), 'const key = "sesame";']);
    await place.agentCommits('Sweep');
    const { text, lines } = await tell(place, 'a.js');
    expect(lines[3]).toMatchObject({
      turn: null,
      reason: 'Not told: the line has a secret, and nothing is kept of such lines',
    });
    expect(text).not.toContain('By hand');
  });

  test('of what only a commit’s message says is “claimed, not confirmed”', async () => {
    const place = makeWorkplace();
    place.agentWrites('a.js', sweep);
    await place.agentCommits('Sweep');
    place.personWrites('b.js', ['const other = "by hand";']);
    place.personCommits('By hand\n\nClaude-Session: 11111111-2222-4333-8444-555555555555');
    const { lines } = await tell(place, 'b.js');
    expect(lines[0]).toMatchObject({ turn: null, rule: 'trailer' });
    expect(lines[0]?.reason).toContain("Claimed by the commit's message, not confirmed");
  });

  test('of a colleague’s capture names the clone that pushed it, and shows its author as text', async () => {
    const place = makeWorkplace();
    place.agentWrites('a.js', sweep);
    await place.agentCommits('Sweep', { author: 'Ben \u001b[31m<ben@example.org>' });
    const { folder, writer } = place.store;
    const [ref = ''] = git(folder, '--git-dir=.', 'for-each-ref', '--format=%(refname)').trim().split('\n');
    git(folder, '--git-dir=.', 'update-ref', ref.replace(writer, 'abcdefabcdef').replace('own', 'team'), ref);
    git(folder, '--git-dir=.', 'update-ref', '-d', ref);
    const { text, lines } = await tell(place, 'a.js', { from: 2, to: 2 });
    expect(lines[0]).toMatchObject({ turn: 1, writer: 'abcdefabcdef', untrusted: true });
    expect(text).toContain('pushed by abcdefabcdef, says Ben \\u{1b}[31m<ben@example.org>');
  });

  test('of an amended commit finds what was in the first one', async () => {
    const place = makeWorkplace();
    place.agentWrites('a.js', sweep);
    await place.agentCommits('Sweep');
    place.agentWrites('a.js', [...sweep, 'export const late = sweep;']);
    git(place.top, 'add', '.');
    git(place.top, 'commit', '--quiet', '--amend', '-m', 'Sweep late');
    await place.agentCommits('Nothing more');
    const { lines } = await tell(place, 'a.js', { from: 1, to: 5 });
    expect(lines.slice(0, 4).map(({ turn }) => turn)).toEqual([1, 1, 1, 1]);
  });

  test('of lines that are not there is nothing, and empty lines have no answer', async () => {
    const place = makeWorkplace();
    place.personWrites('a.js', ['', 'by hand']);
    expect((await tell(place, 'a.js', { from: 9, to: 9 })).told).toBeUndefined();
    expect((await tell(place, 'a.js', { from: 1, to: 1 })).told).toBeUndefined();
    expect((await tell(place, 'none.js')).told).toBeUndefined();
    expect((await tell(place, 'a.js', { from: 1, to: 99 })).lines).toHaveLength(1);
  });
});
