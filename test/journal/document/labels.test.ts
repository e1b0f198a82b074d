import { describe, expect, test } from 'vitest';
import { findLabel, labelParagraph, labelText, readLabels } from '../../../src/journal/document/labels.ts';
import { bareHead } from '../../support/head.ts';
import { documentOf } from '../../support/log-into.ts';

const labels = (body: string) => {
  const doc = documentOf(bareHead + body);
  return readLabels(doc, { start: doc.head.bodyStart, end: doc.text.length }).map((label) => ({
    key: label.key,
    text: labelText(doc, label),
    paragraph: labelParagraph(doc, label),
    label,
    doc,
  }));
};
const read = (body: string) => labels(body).map(({ key, text }) => [key, text]);

describe('labels', () => {
  test('are lines of paragraphs only, not of lists, quotes, code, comments and headings', () => {
    const body =
      '- **a**: x\n\n> **b**: x\n\n    **c**: x\n\n```\n**d**: x\n```\n<!--\n**e**: x\n-->\n## **f**: x\n**g**: x\n===\n';
    expect(read(body)).toEqual([]);
  });

  test.each([
    '**Key**: x',
    '**Key:** x',
    '__Key__: x',
    '__KEY:__  x',
    '**Key** (y): x',
    '**Key (y):** x',
    '   **Key**：x',
    '**Key**:x',
  ])('%j is one', (line) => {
    expect(read(`${line}\n`)).toEqual([['key', 'x']]);
  });

  test.each(['**Key** x', 'a **Key**: x', '**Key: x', '\\**Key**: x', '*Key*: x', '****: x'])(
    '%j is not a label',
    (line) => {
      expect(read(line)).toEqual([]);
    },
  );

  test('contain what follows up to the next label, a heading, a list or a fence that never closes', () => {
    expect(
      read('**A**: 1\n  2\n\n  \\- 3\n    4\n**B**:\n**C**: 5\n- 6\n\n**D**: 7\n### x\n**E**: 8\n```\n9'),
    ).toEqual([
      ['a', '1\n2\n\n- 3\n  4'],
      ['b', ''],
      ['c', '5'],
      ['d', '7'],
      ['e', '8'],
    ]);
  });

  test('say in their own paragraph less', () => {
    expect(labels('x\n**A**: 1\r\n2\r\n\r\n3\r\n**B**: 4').map(({ paragraph }) => paragraph)).toEqual([
      '1\n2',
      '4',
    ]);
  });

  test('the first of a name is found', () => {
    const found = labels('**A**: 1\n**a**: 2\n').map(({ label }) => label);
    expect(findLabel(found, 'a')).toBe(found[0]);
    expect(findLabel(found, 'b')).toBeUndefined();
  });
});
