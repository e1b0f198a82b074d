import { describe, expect, test } from 'vitest';
import { tags } from '../../../src/terminals/frames/frame.ts';
import { type Headers, sendAct } from '../../support/dashboard.ts';
import { openScreen, showTerminal, type TerminalShown } from '../../support/terminal-page.ts';
import { stateOf, type TerminalProject, whyNoPty } from '../../support/terminals.ts';

type Fields = Readonly<Record<string, unknown>>;

// Returns what a page of a terminal can ask for with its stream, and what it asks when it is given no other fields.
async function openPage({ at, who, keys }: TerminalShown) {
  const stream = openScreen(at, who);
  const usual: Fields = {
    ...(await keys('')),
    do: 'size',
    stream: await stream.id(),
    cols: '70',
    rows: '20',
  };
  const send = (fields: Fields = {}, headers: Headers = {}) =>
    sendAct(at.port, who, { fields: { ...usual, ...fields }, headers });
  return { stream, usual, send };
}

async function sizeOf(project: TerminalProject): Promise<string> {
  const { cols, rows } = await stateOf(project, 'shell');
  return `${cols}x${rows}`;
}

const becomes = (project: TerminalProject, size: string) =>
  expect.poll(() => sizeOf(project), { message: 'size' }).toBe(size);

describe.skipIf(whyNoPty !== '')('a page that gives a terminal its size', () => {
  test('has its program told, changes it, and gives it back to the window that led before', async () => {
    const shown = await showTerminal('--terminals');
    const { project } = shown;
    await project.connect('shell', { role: 'lead', cols: 100, rows: 30 });
    const { stream, send } = await openPage(shown);
    await stream.sees('"cols":100,"rows":30');
    expect((await send()).status).toBe(200);
    await stream.sees('"cols":70,"rows":20');
    await send({ do: 'type', text: 'stty size\n' });
    await stream.sees('20 70');
    expect((await send({ cols: '1000', rows: '500' })).status).toBe(200);
    await becomes(project, '1000x500');
    // It looks over its stream, and counts once.
    expect((await stateOf(project, 'shell')).clients).toBe(2);
    expect((await send({ do: 'give-back' })).status).toBe(200);
    await becomes(project, '100x30');
    expect((await send({ do: 'give-back' })).status).toBe(200);
    expect((await send()).status).toBe(200);
    await becomes(project, '70x20');
  });

  test('gives it back when its stream closes, and can ask for nothing then', async () => {
    const shown = await showTerminal('--terminals');
    const { project } = shown;
    await project.connect('shell', { role: 'lead', cols: 100, rows: 30 });
    const { stream, send } = await openPage(shown);
    await send();
    await becomes(project, '70x20');
    stream.close();
    await becomes(project, '100x30');
    for (const what of ['size', 'give-back']) {
      const { status, body } = await send({ do: what });
      expect([status, body]).toEqual([409, expect.stringContaining('not connected')]);
    }
    expect(await sizeOf(project)).toBe('100x30');
  });

  test('leaves the size as it is when nobody else leads', async () => {
    const shown = await showTerminal('--terminals');
    const { stream, send } = await openPage(shown);
    // Both at once: one connection is enough for them.
    await Promise.all([send({ cols: '60' }), send()]);
    await becomes(shown.project, '70x20');
    stream.close();
    await expect.poll(async () => (await stateOf(shown.project, 'shell')).clients).toBe(0);
    expect(await sizeOf(shown.project)).toBe('70x20');
  });

  test('leads no longer when a window is typed into, and again when it is typed on', async () => {
    const shown = await showTerminal('--terminals');
    const { project } = shown;
    const window = await project.connect('shell', { role: 'lead', cols: 100, rows: 30 });
    const { send } = await openPage(shown);
    await send();
    await becomes(project, '70x20');
    window.send(tags.input, 'echo\n');
    await becomes(project, '100x30');
    await send({ cols: '75' });
    expect(await sizeOf(project)).toBe('100x30');
    await send({ do: 'type', text: 'echo\n' });
    await becomes(project, '75x20');
  });

  test('keeps no answer from the program, which no window is asked for', async () => {
    const shown = await showTerminal('--terminals');
    const { project } = shown;
    const window = await project.connect('shell', { role: 'lead', cols: 100, rows: 30 });
    const { stream, send } = await openPage(shown);
    await send();
    await becomes(project, '70x20');
    const ask = `stty raw -echo; printf '\\\\033[5n\\\\033]52;c;b3duZWQ=\\\\007'; dd bs=1 count=4 2>/dev/null | od -c; stty sane`;
    await send({ do: 'type', text: `${ask}\n` });
    await stream.sees('033   [   0   n');
    await send({ do: 'give-back' });
    await window.sees('033   [   0   n');
    for (const raw of ['\x1b[5n', '\x1b]52']) expect(window.output().toString()).not.toContain(raw);
  });

  test.each([
    { cols: '0' },
    { cols: '1' },
    { cols: '1001' },
    { cols: '10000' },
    { cols: '-5' },
    { cols: '7e1' },
    { cols: 'wide' },
    { cols: '' },
    { cols: 70 },
    { rows: '0' },
    { rows: '501' },
    { rows: ['20'] },
  ])('is refused what is no size: %o', async (fields) => {
    const shown = await showTerminal('--terminals');
    const { send } = await openPage(shown);
    expect((await send(fields)).status).toBe(400);
    expect(await sizeOf(shown.project)).toBe('80x24');
  });

  test('is refused without an open stream of this terminal', async () => {
    const shown = await showTerminal('--terminals');
    const { usual, send } = await openPage(shown);
    for (const stream of ['', 'a'.repeat(32), '__proto__', 7, `${usual.stream}0`])
      expect((await send({ stream })).status).toBe(409);
    await shown.project.term('new', 'other', '--', 'cat');
    expect((await send({ terminal: 'other' })).status).toBe(409);
    const other = openScreen(shown.at, shown.who, 'other');
    expect((await send({ stream: await other.id() })).status).toBe(409);
    expect(await sizeOf(shown.project)).toBe('80x24');
  });

  test('is refused without --terminals, which tells it no id', async () => {
    const shown = await showTerminal();
    const { project, at, who, keys } = shown;
    const stream = openScreen(at, who);
    await stream.sees('ready');
    expect(stream.raw()).not.toContain('event: stream');
    for (const what of ['size', 'give-back']) {
      const fields = { ...(await keys('')), do: what, stream: '', cols: '70', rows: '20' };
      const { status, body } = await sendAct(at.port, who, { fields });
      expect([status, body]).toEqual([409, expect.stringContaining('session-journal dashboard --terminals')]);
    }
    expect(await sizeOf(project)).toBe('80x24');
  });

  test.each<Headers>([
    { Origin: 'http://attacker.example' },
    { 'X-Session-Journal-Key': undefined },
    { Cookie: undefined },
  ])('is refused from elsewhere: %o', async (headers) => {
    const shown = await showTerminal('--terminals');
    const { send } = await openPage(shown);
    expect([401, 403]).toContain((await send({}, headers)).status);
    expect(await sizeOf(shown.project)).toBe('80x24');
  });
});
