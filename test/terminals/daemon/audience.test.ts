import { describe, expect, test } from 'vitest';
import { tags } from '../../../src/terminals/frames/frame.ts';
import { createModel } from '../../../src/terminals/model/xterm-model.ts';
import { makeTerminalProject, whyNoPty } from '../../support/terminals.ts';

const counting = `
let at = 0;
const write = () => {
  let text = '';
  for (let count = 0; count < 100; count += 1) text += 'line ' + (at += 1) + ' of many\\n';
  process.stdout.write(text);
  setTimeout(write, 2);
};
write();
`;

describe.skipIf(whyNoPty !== '')('whoever attaches in the middle of much output', () => {
  test('gets every line once', async () => {
    const project = makeTerminalProject({ 'count.cjs': counting });
    await project.term('new', 'a', '--', process.execPath, 'count.cjs');
    for (let round = 0; round < 10; round += 1) {
      const client = await project.connect('a', { role: 'view', cols: 80, rows: 24 });
      await expect.poll(() => client.received()).toBeGreaterThan(50_000);
      client.send(tags.detach);
      await expect.poll(() => client.isClosed()).toBe(true);
      const model = createModel({ cols: 80, rows: 24, scrollback: 100_000 });
      model.write(client.output(), () => undefined);
      const numbers = model
        .history()
        .slice(0, -1)
        .map((line) => Number(/^line (\d+) of many$/.exec(line)?.[1]));
      const first = numbers[0] as number;
      expect(numbers).toEqual(numbers.map((_, index) => first + index));
    }
  });

  test('gets a character whole, also if only a part of it had come', async () => {
    const project = makeTerminalProject();
    const line = "stty -echo; printf 'x\\346\\227'; read go; printf '\\245y\\n'; cat";
    await project.term('new', 'a', '--', 'sh', '-c', line);
    await expect.poll(() => project.term('peek', 'a')).toContain('x');
    const clients = [
      await project.connect('a'),
      await project.connect('a', { role: 'view', cols: 80, rows: 24 }),
    ];
    for (const client of clients) await client.sees('x');
    await project.term('send', 'a', '--enter', 'go');
    for (const client of clients) {
      await client.sees('y');
      expect(client.output().toString()).toContain('\u65e5y');
    }
  });
});
