import type { Row } from './soak.ts';

const width = 80;
const numberWidth = 8;
const mostShown = 20;

/** Returns a table of what was tried, at most 80 columns wide, followed by what was lost. */
export function renderTable(rows: readonly Row[]): string {
  const first = width - 2 * numberWidth;
  const line = (tried: string, times: string, lost: string): string =>
    tried.padEnd(first) + times.padStart(numberWidth) + lost.padStart(numberWidth);
  const body = rows.flatMap((row) => {
    const lines = wrap(row.tried, first - 2);
    const times = row.times === 0 ? '' : row.times.toLocaleString('en');
    const numbers =
      row.untried === undefined
        ? [times, String(row.losses.length)]
        : [times, 'untried'.padStart(numberWidth)];
    const last = lines.length - 1;
    return [
      ...lines.map((text, index) => (index === last ? line(text, numbers[0] ?? '', numbers[1] ?? '') : text)),
      ...(row.untried === undefined
        ? []
        : wrap(`not tried: ${row.untried}`, first - 2).map((text) => `  ${text}`)),
    ];
  });
  const losses = rows.flatMap(({ tried, losses: all }) => {
    const more = all.length > mostShown ? [`  … and ${all.length - mostShown} more`] : [];
    return all.length === 0
      ? []
      : [
          `LOST: ${tried}`,
          ...all.slice(0, mostShown).map((loss) => `- ${loss.trim().replace(/\n[\s\S]*/, ' …')}`),
          ...more,
        ];
  });
  const rule = '─'.repeat(width);
  return [line('what was tried', 'times', 'lost'), rule, ...body, rule, ...losses].join('\n');
}

function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > columns) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
