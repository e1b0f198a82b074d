import { describe, expect, test } from 'vitest';
import { findPlace, readChecklist } from '../../../src/journal/sections/checklist.ts';
import { countSteps } from '../../support/figures-of.ts';
import { bareHead } from '../../support/head.ts';
import { documentOf } from '../../support/log-into.ts';

const read = (body: string) => readChecklist(documentOf(bareHead + body));
const steps = (body: string) =>
  read(body).steps.map(({ text, done, current, place }) => ({ text, done, current, place }));

describe('steps', () => {
  test('are task items of the root only: no links, no nested ones, no examples, no other sections', () => {
    const body = `## Progress
- [link](u)
- [x](u)
- [ ]
- [X] a
  - [ ] nested
* [ ] b
1. [x] c
+ [ ] d

      - [ ] code
> - [ ] quote

\`\`\`
- [ ] fence
\`\`\`
## Next Steps
- [ ] other
`;
    expect(steps(body).map(({ text, done }) => `${text} ${done}`)).toEqual([
      'a true',
      'b false',
      'c true',
      'd false',
    ]);
    expect(countSteps(read(body).steps)).toEqual({ done: 2, total: 4 });
  });

  test('of two markers the first on an open step counts; on a done step, in code or escaped it does not', () => {
    const body = `## Progress
- [x] a <- CURRENT
- [ ] b \\<- CURRENT
- [ ] c

  \`\`\`
  x <- CURRENT
  \`\`\`
- [ ] d
  more ←CURRENT
  - nested
- [ ] e <- CURRENT
- [ ] f
  - nested <- CURRENT
`;
    expect(steps(body).filter(({ current }) => current)).toMatchObject([{ text: 'd\nmore' }]);
    expect(steps(body)[1]?.text).toBe('b <- CURRENT');
    expect(steps('## Progress\n- [ ] f\n  - nested <- CURRENT\n')[0]?.current).toBe(true);
  });

  test('stand in the seed’s places, in a person’s own, or in a flat list', () => {
    const body =
      '## Progress\n- [ ] a\n### Completed ##\n- [ ] b\n### in  progress (2)\n- [ ] c\n### Remaining\n- [ ] d\n#### Deeper\n- [ ] e\n### constructor\n- [ ] f\n';
    expect(steps(body).map(({ place }) => place)).toEqual([
      'flat',
      'completed',
      'in-progress',
      'remaining',
      'own',
      'own',
    ]);
  });

  test('say their first paragraph and their time', () => {
    const [step] = read('## Progress\n- [x] a\n  b (2025-01-15T10:30)\n\n  c\n').steps;
    expect(step).toMatchObject({ number: 1, text: 'a\nb', time: '2025-01-15T10:30' });
  });
});

test('notes are plain items, all of them, without marker and time; placeholders are none', () => {
  const body = '## Progress\n- a (2025-01-15T10:30Z)\n  - b\n- (none yet)\n- c <- CURRENT\n- \\[x] d\n';
  expect(read(body).notes.map(({ text, time }) => [text, time])).toEqual([
    ['a\n- b', '2025-01-15T10:30Z'],
    ['c', undefined],
    ['[x] d', undefined],
  ]);
});

test('without the section there is nothing', () => {
  expect(read('- [ ] a\n')).toEqual({ steps: [], notes: [] });
});

test('a place ends at the next heading, and on the outside at one of its depth', () => {
  const doc = documentOf(`${bareHead}## Progress\n### Completed\na\n#### b\nc\n### Remaining\nd\n`);
  const section = doc.sections.get('progress');
  if (section === undefined) throw new Error('no section');
  const place = findPlace(doc, section, 'completed');
  expect(doc.text.slice(place?.start, place?.end)).toBe('a\n');
  expect(doc.text.slice(place?.start, place?.outerEnd)).toBe('a\n#### b\nc\n');
  const last = findPlace(doc, section, 'remaining');
  expect(doc.text.slice(last?.start, last?.outerEnd)).toBe('d\n');
  expect(findPlace(doc, section, 'in-progress')).toBeUndefined();
});
