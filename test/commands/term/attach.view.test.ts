import { describe, expect, test } from 'vitest';
import { tags } from '../../../src/terminals/frames/frame.ts';
import { openOuter } from '../../support/outer-terminal.ts';
import { makeTerminalProject, stateOf, type TerminalProject, whyNoPty } from '../../support/terminals.ts';

// A screen that is full: each row has its number at both ends, and more rows come with each line that is typed.
const rowsOf = (cols: number, count: number): string =>
  `i=0; row() { i=$((i+1)); printf '%s%*s' "$i<" ${cols - 4} "$i>"; }; while [ $i -lt ${count} ]; do row; echo; done; row; while read x; do echo; row; done`;

async function makeWork(cols: number, rows: number): Promise<TerminalProject> {
  const project = makeTerminalProject();
  const line = rowsOf(cols, rows - 1);
  await project.term('new', 'work', '--size', `${cols}x${rows}`, '--', 'sh', '-c', `stty -echo; ${line}`);
  await expect.poll(() => project.term('peek', 'work')).toContain(`${rows}>`);
  return project;
}

// What the terminal shows, cut to the size of a window.
async function expectCut(
  project: TerminalProject,
  outer: ReturnType<typeof openOuter>,
  [cols, rows]: readonly [number, number],
): Promise<void> {
  const lines = (await project.term('peek', 'work')).split('\n');
  const cut = lines.slice(0, rows).map((line) => line.slice(0, cols).trimEnd());
  await expect.poll(outer.screen).toBe(cut.join('\n').trimEnd());
}

describe.skipIf(whyNoPty !== '').each([[[]], [['--follow']]])('term view %s', (flags) => {
  test('draws anew whenever its window gets another size, smaller or larger', async () => {
    const project = await makeWork(60, 10);
    const outer = openOuter(project, ['term', 'view', 'work', ...flags], { cols: 60, rows: 10 });
    await expectCut(project, outer, [60, 10]);
    for (const [cols, rows] of [
      [40, 10],
      [40, 6],
      [80, 24],
      [30, 24],
      [60, 10],
      [200, 5],
      [80, 24],
    ] as const) {
      outer.resize(cols, rows);
      await expectCut(project, outer, [cols, rows]);
      // What comes then, and scrolls all of it.
      await project.term('send', 'work', '--enter');
      await project.term('send', 'work', '--enter');
      await expectCut(project, outer, [cols, rows]);
    }
    expect(await stateOf(project, 'work')).toMatchObject({ cols: 60, rows: 10 });
  });

  test('draws anew when the terminal gets another size, although its program draws nothing', async () => {
    const project = await makeWork(60, 10);
    const windows = [
      openOuter(project, ['term', 'view', 'work', ...flags], { cols: 60, rows: 10 }),
      openOuter(project, ['term', 'view', 'work', ...flags], { cols: 80, rows: 12 }),
    ] as const;
    for (const window of windows) await window.sees(/10>/);
    const lead = await project.connect('work', { role: 'lead', cols: 80, rows: 12 });
    await expect.poll(() => stateOf(project, 'work')).toMatchObject({ cols: 80, rows: 12 });
    await expectCut(project, windows[0], [60, 10]);
    await expectCut(project, windows[1], [80, 12]);
    lead.send(tags.resize, Uint8Array.of(8, 0, 40, 0));
    await expect.poll(() => stateOf(project, 'work')).toMatchObject({ cols: 40, rows: 8 });
    await expectCut(project, windows[0], [60, 10]);
    await expectCut(project, windows[1], [80, 12]);
  });

  test('draws in the right places, whatever the program set while both had the same size', async () => {
    const project = makeTerminalProject();
    const set = '\\033[?1049h\\033[3;5r\\033[?6h\\033[4h\\033[?7l\\033(0';
    const line = `stty -echo; printf '${set}'; read x; printf '\\033[1;1Hqq\\033[2;1H'; read x; printf 'xx'; read x`;
    await project.term('new', 'work', '--size', '60x10', '--', 'sh', '-c', line);
    const outer = openOuter(project, ['term', 'view', 'work', ...flags], { cols: 60, rows: 10 });
    const settings = (): number => outer.written().split('\x1b[?6h').length - 1;
    await expect.poll(settings).toBe(1);
    await project.term('send', 'work', '--enter');
    await outer.sees('──');
    const lead = await project.connect('work', { role: 'lead', cols: 50, rows: 9 });
    await expect.poll(() => stateOf(project, 'work')).toMatchObject({ cols: 50, rows: 9 });
    await project.term('send', 'work', '--enter');
    await outer.sees(/^\n\n──\n││$/);
    lead.send(tags.resize, Uint8Array.of(10, 0, 60, 0));
    // It has the modes again.
    await expect.poll(settings).toBe(2);
    await outer.sees(/^\n\n──\n││$/);
  });
});
