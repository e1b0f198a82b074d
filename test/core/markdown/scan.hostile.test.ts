import { describe, expect, test } from 'vitest';
import { scanOutline } from '../../../src/core/markdown/scan.ts';

describe('scale', () => {
  test.each([
    ['100,000 items', '- [ ] a\n'.repeat(100_000), 100_000],
    ['20,000 nested quotes and lazy lines', `${'> '.repeat(20_000)}x\n${'y\n'.repeat(100_000)}\n`, 0],
    ['20,000 nested items and blank lines', `${'- '.repeat(20_000)}x\n${'\n'.repeat(200_000)}`, 1],
    [
      '20,000 quotes and items in turn and blank lines',
      `${'> - '.repeat(20_000)}x\n${'>\n'.repeat(100_000)}`,
      0,
    ],
    ['20,000 items that nearly are a thematic break', `${'- '.repeat(20_000)}x\n`.repeat(5), 5],
    ['200,000 open brackets', `${'[\n'.repeat(200_000)}\n`, 0],
    ['a bracket run', `${'['.repeat(200_000)}\n\n`, 0],
    ['100,000 titles that never close', `${'[a]: b "\n'.repeat(100_000)}\n`, 0],
    ['100,000 comments that never close, each in its quote', '> <!--\n\n'.repeat(100_000), 0],
    ['a line of 200 KB', `${'<a b="c" '.repeat(25_000)}\n\n`, 0],
    ['200,000 brackets in CDATA', `<![CDATA[${']'.repeat(200_000)}\n]]>\n`, 0],
    ['spaces', `${' \t'.repeat(200_000)}x\n`, 0],
  ])('%s', (_name, text, count) => {
    const outline = scanOutline(`${text}# end\n`, 0);
    expect(outline.items.length).toBe(count);
    expect(outline.headings.map(({ text }) => text)).toEqual(['end']);
  });

  test('100,000 unclosed comments in one', () => {
    expect(scanOutline('<!--\n'.repeat(100_000), 0).unclosed).toBe(0);
  });
});
