import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, oneLine } from '../../../src/core/text/escape.ts';
import { readFacts } from '../../../src/journal/document/session-facts.ts';
import { renderNewSession } from '../../../src/journal/session/new-session.ts';
import { readSession } from '../../../src/journal/session/session.ts';
import { documentOf } from '../../support/log-into.ts';
import { nastyText } from '../../support/nasty-texts.ts';
import { runs } from '../../support/same-random.ts';

const template = readFileSync(new URL('../../../templates/session.md', import.meta.url), 'utf8');
const plain = {
  id: '0194a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
  shortname: 'fix-it',
  owner: '',
  taskIds: [],
  time: '2025-01-15T10:00:00Z',
  branch: 'main',
  commit: '0123456',
  goal: 'Fix it',
  tldr: 'Fix it',
  steps: [],
  keyFiles: [],
  keyContext: [],
};

describe('a new session', () => {
  test('says what it was given, whatever that is, and opens nothing', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const session = {
          ...plain,
          goal: text,
          tldr: text,
          steps: [text, text],
          keyFiles: [text],
          keyContext: [text],
        };
        const doc = documentOf(renderNewSession(template, session));
        const empty = documentOf(renderNewSession(template, plain));
        expect(doc.outline.headings.length).toBe(empty.outline.headings.length);
        const read = readSession(doc);
        const first = oneLine(cleanText(text).split('\n\n')[0] as string);
        expect(read.figures).toEqual({ done: 0, total: 2, current: first, blockers: [] });
        expect([read.tldr, read.objective]).toEqual([cleanText(text), oneLine(text)]);
        expect(read.keyContext.map((line) => line.text)).toEqual([cleanText(text)]);
      }),
      { numRuns: runs(300) },
    );
  });

  test('has its done steps under Completed, or before the others where the template has no place for them', () => {
    const session = { ...plain, steps: ['a', 'b', 'c'], doneSteps: ['b'] };
    expect(renderNewSession(template, session)).toContain(
      '### Completed\n- [x] b\n\n### In Progress\n- [ ] a          <- CURRENT\n\n### Remaining\n- [ ] c\n',
    );
    const own = template.replace('{{completed}}', '');
    const text = renderNewSession(own, session);
    expect(text).toContain('### In Progress\n- [x] b\n- [ ] a          <- CURRENT\n');
    expect(readSession(documentOf(text)).figures).toMatchObject({ done: 1, total: 3, current: 'a' });
    expect(renderNewSession(own, { ...session, steps: ['b'] })).toContain('### In Progress\n- [x] b\n');
  });

  test('has its head in order, the owner if there is one', () => {
    const keys = (owner: string) => [
      ...documentOf(renderNewSession(template, { ...plain, owner })).head.fields.keys(),
    ];
    expect(keys('a@b.c').slice(0, 4)).toEqual(['id', 'shortname', 'owner', 'status']);
    expect(keys('')).not.toContain('owner');
    const { head } = documentOf(renderNewSession(template, { ...plain, taskIds: ['#12'] }));
    expect(readFacts(head)).toMatchObject({
      id: plain.id,
      status: 'active',
      taskIds: ['#12'],
      compactions: 0,
      commit: '0123456',
    });
  });

  test('has line feeds only, and its first step is the current one', () => {
    const text = renderNewSession(template.replaceAll('\n', '\r\n'), {
      ...plain,
      steps: ['a', 'b'],
      keyFiles: ['f'],
    });
    expect(text).not.toContain('\r');
    expect(text).toContain('**Progress**: 0/2 steps complete\n**Current**: a\n**Blocker**: None\n');
    expect(text).toContain(
      '### In Progress\n- [ ] a          <- CURRENT\n\n### Remaining\n- [ ] b\n\n## Decisions\n',
    );
    expect(text).toContain(
      '**Key Files**:\n- `f`\n\n**Key Context** (survives compaction):\n\n## Progress\n',
    );
  });
});
