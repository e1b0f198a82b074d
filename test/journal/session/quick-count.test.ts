import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHead } from '../../../src/core/front-matter/head.ts';
import { decodeDocument } from '../../../src/journal/document/document.ts';
import { readChecklist } from '../../../src/journal/sections/checklist.ts';
import type { Progress } from '../../../src/journal/session/known-sessions.ts';
import { quickCount } from '../../../src/journal/session/quick-count.ts';
import { countSteps } from '../../support/figures-of.ts';
import { nastyDocuments } from '../../support/nasty-documents.ts';
import { nastyMarkdown } from '../../support/nasty-markdown.ts';
import { runs } from '../../support/same-random.ts';
import { sample } from '../../support/verbs.ts';

const head = '---\nid: a\n---\n';

function quickly(text: string): Progress | undefined {
  return quickCount(text, readHead(text));
}

function slowly(text: string): Progress {
  return countSteps(readChecklist(decodeDocument(text, readHead(text))).steps);
}

describe('the quick count', () => {
  test.each([
    ['our own form', sample(), { done: 1, total: 2 }],
    ['with CRLF', sample().replaceAll('\n', '\r\n'), { done: 1, total: 2 }],
    [
      'right behind the head, to the end of the text',
      `${head}\n## Progress\n- [ ] a\n- [X] b`,
      { done: 1, total: 2 },
    ],
    [
      'nested items and text, which are no steps',
      `${head}\n## Progress\n- [ ] a\n  - [ ] b\n\n  c\n- d\n`,
      { done: 0, total: 1 },
    ],
    ['nothing', `${head}\n## Progress\n`, { done: 0, total: 0 }],
    [
      'a subsection of a person’s own',
      `${head}\n## Progress\n### Mine\n- [x] a\n#### Deep\n- [ ] b\n## X\n- [ ] c\n`,
      { done: 1, total: 2 },
    ],
  ])('counts %s', (_, text, progress) => {
    expect(quickly(text)).toEqual(progress);
    expect(slowly(text)).toEqual(progress);
  });

  test.each([
    ['no such heading', ''],
    ['the heading in a fence', '\n```\n## Progress\n- [ ] a\n```\n'],
    ['the heading in a fence of tildes', '\n~~~\n## Progress\n- [ ] a\n~~~\n'],
    ['the heading in a comment', '\n<!-- x\n## Progress\n- [ ] a\n-->\n'],
    ['the heading in HTML', '\n- <pre>\n\n## Progress\n- [ ] a\n</pre>\n'],
    ['another heading of the name before', '\n## Progress (old)\n- [ ] a\n## Progress\n- [ ] b\n'],
    ['one of the first depth before', '\n# PROGRESS #\n- [ ] a\n## Progress\n- [ ] b\n'],
    ['one that is indented', '\n ## Progress\n- [ ] a\n## Progress\n- [ ] b\n'],
    ['one that is underlined', '\nProgress\n---\n- [ ] a\n## Progress\n- [ ] b\n'],
    ['a carriage return alone', '\nx\r## Progress\r- [ ] a\n## Progress\n- [ ] b\n'],
    ['a numbered step', '\n## Progress\n1. [ ] a\n'],
    ['an indented step', '\n## Progress\n  - [ ] a\n'],
    ['another bullet', '\n## Progress\n* [ ] a\n'],
    ['a paragraph', '\n## Progress\ntext\n- [ ] a\n'],
    ['a step of two spaces', '\n## Progress\n- [ ]  a\n'],
    ['a step that is a marker only', '\n## Progress\n- [ ] <- CURRENT\n'],
    ['a step without text', '\n## Progress\n- [ ]\n'],
    ['an item that is a line', '\n## Progress\n- - -\n  - [ ] a\n'],
    ['a fence in a step', '\n## Progress\n- [ ] a\n  ```\n- [ ] b\n'],
    ['a comment in a step', '\n## Progress\n- [ ] a <!--\n- [ ] b\n'],
    ['an underline', '\n## Progress\n- [ ] a\n---\n'],
    ['a carriage return in a step', '\n## Progress\n- [ ] a\r- [ ] b\n'],
  ])('leaves to the scan: %s', (_, body) => {
    expect(quickly(head + body)).toBeUndefined();
  });

  test('never disagrees with the scan', () => {
    const lines = fc.constantFrom(
      ...[
        '## Progress',
        '## Progress ',
        '# Session: x',
        '## Decisions',
        '### Mine',
        '#### Deep',
        '',
        '',
        '   ',
      ],
      ...[
        '- [ ] a',
        '- [x] b',
        '- [X] c <- CURRENT',
        '- [ ] d (2025-01-15T10:30Z)',
        '- note',
        '- **note**: x',
      ],
      ...[
        '- `code`',
        '- 1. [ ] a',
        '  - [ ] nested',
        '  more',
        '    - [x] deep',
        '  # inner',
        '  ---',
        '  <- CURRENT',
      ],
      ...[
        '- (none yet)',
        '**Progress**: 1/2',
        'text',
        '\t- [ ] a',
        '- [x](link)',
        '- *x',
        '- * * *',
        '  \u2028- [ ] a',
      ],
      ...[
        '[a]: b',
        '[a]:',
        '> x',
        '1. a',
        '- ',
        '-',
        '  - ',
        '\u00a0',
        '\f',
        '- \u00a0',
        '##',
        '#x',
        '* * *',
      ],
    );
    const usual = fc.array(fc.tuple(lines, fc.constantFrom('\n', '\n', '\n', '\r\n')), { maxLength: 14 });
    const body = usual.map((all) => all.map((parts) => parts.join('')).join(''));
    let answers = 0;
    const same = fc.property(fc.oneof(body, nastyMarkdown), body, (before, behind) => {
      const text = `${head}${before}\n## Progress\n${behind}`;
      const count = quickly(text);
      if (count === undefined) return;
      answers += 1;
      expect(count).toEqual(slowly(text));
    });
    fc.assert(same, { numRuns: runs(5000) });
    expect(answers).toBeGreaterThan(500);
  });

  test('never disagrees with the scan about documents in which it is not easy to write', () => {
    for (const [name, text] of Object.entries(nastyDocuments)) {
      const count = quickly(text);
      if (count !== undefined) expect(count, name).toEqual(slowly(text));
    }
  });
});
