import { describe, expect, test } from 'vitest';
import { tags } from '../../../src/terminals/frames/frame.ts';
import { attacks, liveParts } from '../../support/hostile-sequences.ts';
import { openOuter } from '../../support/outer-terminal.ts';
import {
  makeTerminalProject,
  type TerminalProject,
  type TestClient,
  whyNoPty,
} from '../../support/terminals.ts';

// Prints a file whenever somebody presses Enter, without showing what is typed.
const printer = (file: string): string[] => [
  'sh',
  '-c',
  `stty -echo; printf ready; while read x; do cat ${file}; done`,
];

function screenOf({ frames }: TestClient): string | undefined {
  const found = frames.find(({ tag }) => tag === tags.snapshot);
  return found && Buffer.from(found.payload).toString();
}

function outputOf({ frames }: TestClient): string {
  const output = frames.filter(({ tag }) => tag === tags.output).map(({ payload }) => payload);
  return Buffer.concat(output).toString('latin1');
}

/** Starts a program that prints a text, and returns when its terminal has read all of it. */
async function startHostile(project: TerminalProject, name: string, text: string): Promise<void> {
  project.write(`${name}.txt`, text);
  await project.term('new', name, '--', 'sh', '-c', `cat ${name}.txt; printf x > ${name}.done; exec cat`);
  await expect.poll(() => project.exists(`${name}.done`)).toBe(true);
}

async function firstScreen(project: TerminalProject, name: string, role: string): Promise<string> {
  const client = await project.connect(name, { role, cols: 60, rows: 20 });
  await expect.poll(() => screenOf(client)).toBeDefined();
  client.socket.destroy();
  return screenOf(client) as string;
}

describe.skipIf(whyNoPty !== '')('what a program printed before somebody attaches', () => {
  test('reaches nobody but as text, colours, places, links and modes', async () => {
    const project = makeTerminalProject();
    // Ends what the attack before left open, prints the next one, and says so. It doesn't read, because answers are typed.
    const next = `while [ ! -e $n.txt ]; do sleep 0.01; done; printf '\\030\\033\\\\'; cat $n.txt; printf x > $n.done`;
    const line = `stty -echo; for n in ${[...attacks.keys()].join(' ')}; do ${next}; done; exec cat`;
    await project.term('new', 'a', '--', 'sh', '-c', line);
    for (const [at, attack] of attacks.entries()) {
      project.write(`${at}.txt`, `before${attack}`);
      await expect.poll(() => project.exists(`${at}.done`)).toBe(true);
      for (const role of ['lead', 'view'])
        expect({ attack, live: liveParts(await firstScreen(project, 'a', role)) }).toEqual({
          attack,
          live: [],
        });
    }
  });

  test('reaches no window of the real client', async () => {
    const project = makeTerminalProject();
    await startHostile(project, 'a', `before${attacks.join('\x1b\\')}\x1b\\`);
    const outer = openOuter(project, ['term', 'a']);
    await outer.sees('before');
    outer.type('\x1c');
    expect(await outer.ended()).toBe(0);
    // The client itself keeps the window's title, and puts it back.
    const own = ['\\u001b[22;2t', '\\u001b[23;2t'];
    const live = liveParts(outer.written()).filter((part) => !own.some((known) => part.includes(known)));
    expect(live).toEqual([]);
  });

  test('reaches nobody by "peek", "history" or "list"', async () => {
    const project = makeTerminalProject();
    await startHostile(
      project,
      'a',
      `before${attacks.join('\x1b\\')}\x1b\\\x1b[31mred\x1b]0;a\x9b31m\u202etitle\x07`,
    );
    for (const argv of [
      ['peek', 'a'],
      ['history', 'a'],
      ['list'],
      ['peek', 'a', '--json'],
      ['list', '--json'],
    ]) {
      // No control and no invisible character but line ends.
      expect(await project.term(...argv)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    }
    expect(liveParts(await project.term('peek', 'a', '--ansi'))).toEqual([]);
  });
});

describe.skipIf(whyNoPty !== '')('what a program prints while people are attached', () => {
  test('may copy, ring and ask at the window that leads, and only there', async () => {
    const project = makeTerminalProject();
    const live = '\x1b]52;c;ZXZpbA==\x07\x1b]9;notice\x07\x07\x1b[c\x1b]11;?\x07';
    project.write('live.txt', `${live}\x1b]52;c;?\x07\x1b]52;c;${'A'.repeat(110_000)}\x07\x05over`);
    await project.term('new', 'a', '--', ...printer('live.txt'));
    const viewer = await project.connect('a', { role: 'view', cols: 80, rows: 24 });
    const other = await project.connect('a');
    const lead = await project.connect('a');
    for (const client of [viewer, other, lead]) await client.sees('ready');
    lead.send(tags.input, '\n');
    for (const client of [viewer, other, lead]) await client.sees('over');
    expect(outputOf(lead)).toBe(`${live}over`);
    expect([outputOf(viewer), outputOf(other)]).toEqual(['over', 'over']);
  });

  test('is answered by the window that leads, once, and by the terminal itself while nobody is there', async () => {
    const project = makeTerminalProject();
    project.write('ask.txt', '\x1b[c');
    const line = 'stty raw -echo; cat ask.txt; exec cat > answers';
    await project.term('new', 'a', '--', 'sh', '-c', line);
    await expect
      .poll(() => project.exists('answers') && project.read('answers'))
      .toMatch(/^.\[\?\d+[\d;]*c$/);
    const alone = project.read('answers');
    const lead = await project.connect('a');
    const viewer = await project.connect('a', { role: 'view', cols: 80, rows: 24 });
    // Nobody asked for these: a late answer, another's, and one that would be typed as a command.
    for (const client of [lead, viewer])
      for (const text of ['\x1b[?62;c', '\x1b]11;rgb:0/0/0\x07', '\x1bP>|evil\x1b\\', '\x1b[24;80R'])
        client.send(tags.input, text);
    lead.send(tags.input, 'typed');
    await expect.poll(() => project.read('answers')).toBe(`${alone}typed`);
  });

  test('does not reach a viewer who comes in the middle of it', async () => {
    const project = makeTerminalProject();
    project.write('half.txt', '\x1b]52;c;ZXZp');
    project.write('rest.txt', 'bA==\x07\x1b[c\x1b]9;notice\x07over');
    const line = 'stty -echo; cat half.txt; printf x > done; read x; cat rest.txt; exec cat';
    await project.term('new', 'a', '--', 'sh', '-c', line);
    await expect.poll(() => project.exists('done')).toBe(true);
    const viewer = await project.connect('a', { role: 'view', cols: 80, rows: 24 });
    await expect.poll(() => screenOf(viewer)).toBeDefined();
    await project.term('send', 'a', '--enter');
    await viewer.sees('over');
    expect(liveParts(viewer.output().toString('latin1'))).toEqual([]);
  });
});
