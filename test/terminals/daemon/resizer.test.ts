import { describe, expect, test } from 'vitest';
import { tags } from '../../../src/terminals/frames/frame.ts';
import { encodeSize } from '../../../src/terminals/frames/messages.ts';
import { createModel } from '../../../src/terminals/model/xterm-model.ts';
import {
  makeTerminalProject,
  type TerminalProject,
  type TestClient,
  whyNoPty,
} from '../../support/terminals.ts';

interface Shown {
  readonly cols: number;
  readonly rows: number;
  readonly lines: readonly string[];
}

async function peek(project: TerminalProject, name: string): Promise<Shown> {
  return JSON.parse(await project.term('peek', name, '--json'));
}

/** Returns the rows that a window of this size shows, as far as there is text, after all that a client got since it attached. */
function rowsOf(client: TestClient, { cols, rows }: Pick<Shown, 'cols' | 'rows'>): readonly string[] {
  const model = createModel({ cols, rows, scrollback: 0 });
  model.write(client.output(), () => undefined);
  const { lines } = model.peek();
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
}

// Writes its size in the last row and the last columns whenever it changes.
const painter = `paint() { set -- $(stty size); printf '\\033[2J\\033[%d;%dH%s' $1 $(($2 - 7)) $1x$2; }
trap paint WINCH; paint; while :; do sleep 0.05; done`;

describe.skipIf(whyNoPty !== '')('a terminal', () => {
  test('of 500 columns shows all of them to whoever comes back', async () => {
    const project = makeTerminalProject();
    const line = "seq -s' ' 1 400; printf '\\033[20;490Hthe corner'; cat";
    await project.term('new', 'a', '--size', '500x50', '--', 'sh', '-c', line);
    const size = { cols: 500, rows: 50 };
    const client = await project.connect('a', { role: 'lead', ...size });
    await client.sees('the corner');
    client.socket.destroy();
    const again = await project.connect('a', { role: 'lead', ...size });
    await again.sees('the corner');
    const shown = await peek(project, 'a');
    expect(shown.cols).toBe(500);
    expect(shown.lines[19]).toBe(`${' '.repeat(489)}the corner`);
    expect(rowsOf(again, size)).toEqual(shown.lines);
  });

  test('is the same for all after a storm of sizes, and has the last one', async () => {
    const project = makeTerminalProject();
    project.write('paint.sh', painter);
    await project.term('new', 'a', '--', 'sh', 'paint.sh');
    const client = await project.connect('a');
    const viewer = await project.connect('a', { role: 'view', cols: 300, rows: 100 });
    await client.sees('24x80');
    for (let at = 0; at < 200; at += 1)
      client.send(tags.resize, encodeSize({ cols: 20 + ((at * 7) % 280), rows: 5 + ((at * 3) % 90) }));
    const size = { cols: 101, rows: 31 };
    client.send(tags.resize, encodeSize(size));
    await client.sees('31x101');
    await viewer.sees('31x101');
    const shown = await peek(project, 'a');
    expect(shown).toMatchObject(size);
    expect(shown.lines[30]).toBe(`${' '.repeat(93)}31x101`);
    const late = await project.connect('a', { role: 'view', ...size });
    await late.sees('31x101');
    expect(rowsOf(late, size)).toEqual(shown.lines);
  });

  test.each([
    [
      { cols: 1, rows: 1 },
      { cols: 2, rows: 2 },
    ],
    [
      { cols: 65_535, rows: 65_535 },
      { cols: 1000, rows: 500 },
    ],
  ])('takes no size out of bounds: %j', async (asked, size) => {
    const project = makeTerminalProject();
    await project.term('new', 'a', '--', 'cat');
    const client = await project.connect('a');
    client.send(tags.resize, encodeSize(asked));
    await expect.poll(() => peek(project, 'a')).toMatchObject(size);
  });
});
