import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outline } from '../../../src/core/markdown/outline.ts';
import { scanOutline } from '../../../src/core/markdown/scan.ts';
import { partLazyLabels } from '../../../src/journal/document/label-lines.ts';
import { rescan } from '../../../src/journal/document/quick-rescan.ts';
import { nastyMarkdown } from '../../support/nasty-markdown.ts';
import { outlineFacts } from '../../support/outline-facts.ts';
import { runs } from '../../support/same-random.ts';

const outline = (text: string, start: number, leapsFrom?: number): Outline => {
  return partLazyLabels(text, scanOutline(text, start, leapsFrom));
};
const scan = (text: string, start: number): object => outlineFacts(outline(text, start));
const again = (
  before: string,
  after: string,
  { starts: [old, now] = [0, 0], leapsFrom }: { starts?: readonly [number, number]; leapsFrom?: number } = {},
): object => {
  return outlineFacts(
    rescan({ text: before, start: old, outline: outline(before, old, leapsFrom) }, after, now),
  );
};

const line = fc.constantFrom(
  // What is passed as a chapter, as prose or as a list.
  ...[
    'a\n\nb\nb\n\n> q\n> # h\n\nc\n\n| t |\n|---|\n\n',
    '- a\n- b\n  - c\n- d\n\n  ```\n- e\n- f\n',
    '7. a\n8. b\n9. c\n10. d\n11. e\n12. f\n',
    '### A\n\n### B\nb\n### C\r\n\r\n### D\n#### E\ne\ne\n',
    '### A\na\n\n### B\nb\n\n### C\nc\n\n### D\nd\n\n',
    '### F\nf\n\n',
  ],
  ...[
    '# One\n',
    '## Two\n',
    '  ### Three ##\n',
    '#\n',
    '# no line end',
    '#four\n',
    '# CR\r',
    '## CRLF\r\n',
    'Setext\n===\n',
  ],
  ...[
    'text\n',
    '\n',
    '- a\n',
    '* b\n',
    '1. c\n',
    '  deeper\n',
    '> q\n',
    '```\n',
    '~~~\n',
    '<!--\n',
    '-->\n',
    '<div>\n',
  ],
  ...['**Key Context**:\n', '---\n', '    code\n', '\r', '[a]: b\n', '- # in an item\n', '# One'],
);
const head = fc.constantFrom('', '---\nid: x\n---\n', '---\nid: longer\n---\n');

describe('scanning again what has changed', () => {
  test('finds what a whole scan finds, wherever the texts differ', () => {
    const parts = fc.array(line, { maxLength: 12 }).map((lines) => lines.join(''));
    const texts = fc.tuple(head, head, parts, parts, parts, parts);
    const holds = ([was, is, front, old, now, back]: [
      string,
      string,
      string,
      string,
      string,
      string,
    ]): void => {
      const [before, after] = [was + front + old + back, is + front + now + back];
      const starts = [was.length, is.length] as const;
      expect(again(before, after, { starts })).toEqual(scan(after, is.length));
      expect(again(before, after, { starts, leapsFrom: 0 })).toEqual(scan(after, is.length));
    };
    fc.assert(fc.property(texts, holds), { numRuns: runs(4000) });
  });

  test('and so between any two nasty texts', () => {
    const texts = fc.tuple(nastyMarkdown, nastyMarkdown, nastyMarkdown, nastyMarkdown);
    const holds = ([front, old, now, back]: [string, string, string, string]): void => {
      const after = front + now + back;
      expect(again(front + old + back, after, { leapsFrom: 0 })).toEqual(scan(after, 0));
    };
    fc.assert(fc.property(texts, holds), {
      numRuns: runs(2000),
    });
  });

  test.each([
    ['a fence that now swallows the rest', '# A\ntext\n# B\n- b\n', '# A\n```\n# B\n- b\n'],
    ['a fence that no longer does', '# A\n```\n# B\n- b\n', '# A\ntext\n# B\n- b\n'],
    ['a heading at the end that goes on', '# A\n# B', '# A\n# B and more\n'],
    ['a line that joins a heading', '# A\nx\n# B\n', '# A\nx# B\n'],
    ['a text that is the same twice over', '# A\n- a\n', '# A\n- a\n# A\n- a\n'],
    ['nothing at all', '# A\n- a\n', '# A\n- a\n'],
    ['everything', '# A\n- a\n', ''],
  ])('minds %s', (_name, before, after) => {
    expect(again(before, after)).toEqual(scan(after, 0));
  });

  const chapters = '### Deep\ntext\n\n'.repeat(3010);
  test.each([
    ['a heading that they take in', '# A\nold\n\n### Z\n- a\n', `# A\n${chapters}### Z\n- a\n`],
    ['one, and of nothing else', 'old\n\n### Z\n- a\n', `${chapters}### Z\n- a\n`],
    ['one that they do not', '# A\nold\n\n# Z\n- a\n', `# A\n${chapters}# Z\n- a\n`],
    ['the end', '# A\n', `# A\n${chapters}`],
    ['what is left of them', `# A\n${chapters}# Z\n`, `# A\n${chapters}x\n${chapters}# Z\n`],
  ])('finds chapters that come in front of %s', (_name, before, after) => {
    expect(again(before, after)).toEqual(scan(after, 0));
  });

  test('leaves alone what comes before the last heading before the difference', () => {
    const before = '# A\n- a\n# B\n- b\n';
    const like = outline(before, 0);
    const found = rescan({ text: before, start: 0, outline: like }, `${before}- c\n`, 0);
    expect(found.items[0]).toBe(like.items[0]);
    expect(found.items[1]).not.toBe(like.items[1]);
    expect(found.items.map((item) => item.list)).toEqual([0, 1, 1]);
  });
});
