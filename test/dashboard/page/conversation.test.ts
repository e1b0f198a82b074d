import { describe, expect, test } from 'vitest';
import { conversationPage } from '../../../src/dashboard/page/conversation.ts';
import { frameWith } from '../../support/page-data.ts';
import { readOf } from '../../support/read-page.ts';
import { pageTime, talkWith } from '../../support/shown-texts.ts';

const frame = frameWith('tollgate');

describe('a conversation', () => {
  test('shows what was said, folds what was done, and leads to the turns before and after', () => {
    const shown = readOf(conversationPage(talkWith('Take the unique row'), frame));
    for (const part of [
      'Turns 1 to 20',
      'Turns 41 to 60',
      'You',
      'Claude',
      'Changed 1 file, ran 1 command, 1 other call, 2 failed',
      'Interrupted',
      'Turn 22, rewound',
      'Sub-agent',
    ]) {
      expect(shown).toContain(part);
    }
  });

  test('shows what a search in it finds, and that it finds nothing', () => {
    const talk = { ...talkWith('words'), query: 'unique' };
    expect(readOf(conversationPage(talk, frame))).toContain('3 turns with “unique”');
    expect(readOf(conversationPage({ ...talk, turns: [] }, frame))).toContain('No turn contains “unique”.');
  });

  test('without words, times or a session is shown, too', () => {
    const bare = {
      ...talkWith(''),
      turns: [],
      asked: [],
      startedAt: undefined,
      lastAt: undefined,
      contextTokens: 0,
      total: 0,
      from: 1,
      to: 0,
    };
    expect(readOf(conversationPage(bare, frame))).toContain('Nothing has been said yet.');
    const silent = talkWith('').turns.map((turn) => ({
      ...turn,
      at: undefined,
      made: [],
      compactions: [],
      did: [{ tool: 'Read', target: 'x', trouble: '' }],
    }));
    const shown = readOf(
      conversationPage({ ...bare, turns: silent, startedAt: pageTime, session: 'x', sessionId: '' }, frame),
    );
    expect(shown).toContain('Read 1 file');
  });

  test('shows where it was compacted and what came of a turn, and until when it is kept', () => {
    const talk = talkWith('Take the unique row');
    const page = conversationPage(talk, frame);
    const shown = readOf(page);
    for (const part of ['60 turns, 2 compactions', '3 commits', 'kept by Claude Code until ', 'Compaction 2'])
      expect(shown).toContain(part);
    expect(shown).toContain('From here on Claude had a summary');
    expect(page.body.markup.match(/class="cut"/g)).toHaveLength(6);
    expect(page.body.markup).toContain(`<a href="/${frame.project.id}/sessions/s1#d3" dir="auto">`);
    const gone = { ...talk, keptUntil: frame.now - 1, compactions: 0, commits: 0, turns: [] };
    expect(readOf(conversationPage(gone, frame))).toContain('kept by Claude Code until it tidies up next');
    const archived = readOf(conversationPage({ ...gone, keptUntil: undefined }, frame));
    expect(archived).not.toContain('kept by');
    expect(archived).not.toContain('compaction');
  });

  test('names the command that asks it, and offers no form for that', () => {
    const page = conversationPage(
      { ...talkWith('words'), askCommand: 'session-journal ask --of c1 "Why?"' },
      frame,
    );
    expect(readOf(page)).toContain('Ask this conversation');
    expect(readOf(page)).toContain('session-journal ask --of c1 &quot;Why?&quot;');
    expect(page.body.markup.match(/<form/g)).toHaveLength(1);
  });
});
