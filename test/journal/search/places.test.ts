import { describe, expect, test } from 'vitest';
import { documentPlaces, textPlaces } from '../../../src/journal/search/places.ts';
import { sessionDocument } from '../../support/session-text.ts';

function read(body: string, fields: Record<string, string> = {}): [string, string][] {
  const doc = sessionDocument(body, fields);
  return documentPlaces(doc).map(({ what, start, end }) => [what, doc.text.slice(start, end).trim()]);
}

const bodyOnly = (body: string): [string, string][] => read(body).slice(2);

describe('the places of a session', () => {
  test('begin with what its head says', () => {
    const fields = {
      task_ids: '[PROJ-7]',
      git_branch: 'fix/sweep',
      pause_reason: 'lunch',
      close_reason: 'done',
    };
    expect(read('', fields)).toEqual([
      ['Id', '019abc12-3456-7def-8901-2345679e1f0c'],
      ['Name', 'fix-sweep'],
      ['Task', '[PROJ-7]'],
      ['Branch', 'fix/sweep'],
      ['Pause reason', 'lunch'],
      ['Close reason', 'done'],
    ]);
  });

  test('are its title, items, decisions and paragraphs, each called what it is', () => {
    const body = [
      '# Session: Sweep',
      'Loose words.',
      '## TL;DR',
      'One paragraph',
      'of two lines.',
      '',
      '**Progress**: 1/2',
      '## Context',
      '**Key Context**:',
      '- NEVER push',
      '## Progress',
      '### Completed',
      '- a note',
      '- [x] a step',
      '  with detail',
      '## Decisions',
      '### 1. Mutex',
      '**Choice**: lock',
      '- why not',
      '### Unnumbered',
      'text',
      '## Discoveries',
      '1. **Order**: found',
      '## Dead Ends',
      '- tried',
      '## Blockers',
      '- API',
      '## Next Steps',
      '1. go on',
      '## Files Modified',
      '- `a.ts`',
      '## Resume Commands',
      '- make',
      '## Mine',
      '- own item',
      'end',
      '',
    ].join('\n');
    expect(bodyOnly(body)).toEqual([
      ['Title', 'Session: Sweep'],
      ['Text', 'Loose words.'],
      ['TL;DR', 'One paragraph\nof two lines.'],
      ['Context', 'NEVER push'],
      ['Note', 'a note'],
      ['Step', '[x] a step\n  with detail'],
      ['Decision 1', '1. Mutex\n**Choice**: lock\n- why not'],
      ['Decision', 'Unnumbered\ntext'],
      ['Discovery', '**Order**: found'],
      ['Dead end', 'tried'],
      ['Blocker', 'API'],
      ['Next step', 'go on'],
      ['File', '`a.ts`'],
      ['Resume command', 'make'],
      ['Heading', 'Mine'],
      ['Item', 'own item\nend'],
    ]);
  });

  test('include headings that are underlined', () => {
    expect(bodyOnly('Session: x\n===\n')).toEqual([['Title', 'Session: x\n===']]);
  });

  test('a second section of a name is searched like the first', () => {
    expect(bodyOnly('## Blockers\n- one\n## Blockers\n- two\n')).toEqual([
      ['Blocker', 'one'],
      ['Blocker', 'two'],
    ]);
  });

  test('a fence is text, whatever it holds', () => {
    expect(bodyOnly('## Context\n```\n## Progress\n- [ ] no step\n```\n')).toEqual([
      ['Context', '```\n## Progress\n- [ ] no step\n```'],
    ]);
  });
});

describe('the places of a plain text', () => {
  test('are what stands between blank lines, to the last line without an end', () => {
    const text = '\n\na\nb\n \n\tc\r\n\r\nd';
    expect(textPlaces(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'a\nb\n',
      '\tc\r\n',
      'd',
    ]);
    expect(textPlaces('')).toEqual([]);
  });
});
