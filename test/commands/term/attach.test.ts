import { describe, expect, test } from 'vitest';
import { processStat } from '../../../src/io/disk/seen-process.ts';
import { tags } from '../../../src/terminals/frames/frame.ts';
import { undoText } from '../../../src/terminals/frames/undo-modes.ts';
import { openOuter } from '../../support/outer-terminal.ts';
import { makeTerminalProject, stateOf, type TerminalProject, whyNoPty } from '../../support/terminals.ts';

function attached(project: TerminalProject, name: string, count = 1): Promise<void> {
  return expect.poll(async () => (await stateOf(project, name)).clients).toBe(count);
}

describe.skipIf(whyNoPty !== '')('term NAME', () => {
  test('from two windows at once starts one terminal, and both are in it', async () => {
    const project = makeTerminalProject();
    const argv = ['term', 'work', '--', 'cat'];
    const windows = [openOuter(project, argv), openOuter(project, argv)];
    await expect
      .poll(() =>
        project.tryTerm(['list', '--json']).then(({ stdout }) => JSON.parse(stdout).terminals[0]?.clients),
      )
      .toBe(2);
    expect(JSON.parse(await project.term('list', '--json')).terminals).toHaveLength(1);
    windows[0]?.type('typed once\r');
    for (const window of windows) await window.sees(/typed once\ntyped once/);
    for (const window of windows) window.type('\x1c');
    for (const window of windows) expect(await window.ended()).toBe(0);
  });

  test.each(['SIGTERM', 'SIGHUP'] as const)(
    'puts the window right when it gets %s, and the terminal goes on',
    async (signal) => {
      const project = makeTerminalProject();
      const outer = openOuter(project, [
        'term',
        'work',
        '--',
        'sh',
        '-c',
        'printf "\\033[?1049h\\033[?1003;1006hfull"; cat',
      ]);
      await outer.sees('full');
      process.kill(outer.pid, signal);
      await outer.ended();
      expect(outer.written().split(undoText()).at(-1)).toBe('\r\n');
      expect(await stateOf(project, 'work')).toMatchObject({ name: 'work' });
      await attached(project, 'work', 0);
    },
  );

  test('without a detach key sends it, and other keys are refused', async () => {
    const project = makeTerminalProject();
    const outer = openOuter(project, [
      'term',
      'work',
      '--detach-key',
      'none',
      '--',
      'sh',
      '-c',
      "trap 'echo quit' QUIT; while :; do sleep 0.1; done",
    ]);
    await attached(project, 'work');
    outer.type('\x1c');
    await outer.sees('quit');
    await project.term('detach', 'work');
    expect(await outer.ended()).toBe(0);
    const refused = openOuter(project, ['term', 'work', '--detach-key', 'ctrl-a']);
    expect(await refused.ended()).toBe(2);
  });

  test('goes to no name that leads elsewhere, not even when a program inside asks', async () => {
    const project = makeTerminalProject();
    const outer = openOuter(project, ['term', 'work', '--', 'cat']);
    await attached(project, 'work');
    const { nonce } = project.record('work');
    const inside = await project.connect('work', { role: 'probe' });
    inside.send(tags.switch, JSON.stringify({ to: '../../evil', nonce: `${nonce}x` }));
    expect(await inside.json(tags.error)).toMatchObject({ code: 'nested' });
    const again = await project.connect('work', { role: 'probe' });
    again.send(tags.switch, JSON.stringify({ to: '../../evil', nonce }));
    expect(await outer.ended()).toBe(1);
    expect(outer.screen()).toContain('There is no terminal "../../evil"');
    expect(outer.written()).toContain(undoText({ isSwitching: true }));
  });
});

describe.skipIf(whyNoPty !== '')('term view', () => {
  test('types nothing and has no say about the size; it leaves when the command ends', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'work', '--size', '60x20', '--', 'sh', '-c', 'echo ready; read x; exit 4');
    const outer = openOuter(project, ['term', 'view', 'work']);
    await outer.sees('ready');
    outer.type('not for you\r');
    outer.resize(50, 10);
    await project.term('send', 'work', 'abc');
    await outer.sees(/ready\nabc/);
    expect(await stateOf(project, 'work')).toMatchObject({ cols: 60, rows: 20 });
    await project.term('send', 'work', '--enter');
    expect(await outer.ended()).toBe(4);
  });

  test('with --follow stays when the command ends or is killed, and goes on when it is started again', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'work', '--', 'sh', '-c', 'echo begin $$; read x');
    const outer = openOuter(project, ['term', 'view', 'work', '--follow']);
    const sees = (): Promise<void> => outer.sees(new RegExp(`begin ${project.record('work').child.pid}`));
    await sees();
    await project.term('send', 'work', '--enter');
    await project.term('wait', 'work');
    await project.term('respawn', 'work', '--yes');
    await sees();
    process.kill(project.record('work').daemon.pid, 'SIGKILL');
    await expect.poll(async () => (await project.tryTerm(['respawn', 'work', '--yes'])).code).toBe(0);
    await sees();
    outer.type('\x1c');
    expect(await outer.ended()).toBe(0);
  });
});

describe.skipIf(whyNoPty !== '')('term next', () => {
  test('goes to the terminal that has needed the person longest, which is idle once they were there', async () => {
    const project = makeTerminalProject({ '../home/.claude/sessions/.keep': '' });
    for (const [at, name] of ['a', 'b', 'c'].entries()) {
      await project.term('new', name, '--', 'sh', '-c', `echo this is ${name}; exec cat`);
      const { pid } = project.record(name).child;
      const waiting = {
        status: 'waiting',
        waitingFor: 'permission prompt',
        updatedAt: Date.now() - 10_000 * at,
      };
      const said = {
        pid,
        sessionId: `talk-${name}`,
        cwd: project.root,
        startedAt: Date.now(),
        procStart: processStat(pid).started,
      };
      project.write(
        `../home/.claude/sessions/${pid}.json`,
        JSON.stringify({ ...said, ...(name === 'a' ? { status: 'busy' } : waiting) }),
      );
    }
    const outer = openOuter(project, ['term', 'next']);
    await outer.sees('this is c');
    outer.type('\x1c');
    expect(await outer.ended()).toBe(0);
  });
});

describe.skipIf(whyNoPty !== '')('term send', () => {
  test('never takes the lead from who has it, and never changes the size', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'work', '--', 'cat');
    const lead = await project.connect('work', { role: 'lead', cols: 100, rows: 30 });
    await attached(project, 'work');
    await project.term('send', 'work', '--enter', 'from outside');
    await lead.sees('from outside\r\nfrom outside');
    expect(await stateOf(project, 'work')).toMatchObject({ cols: 100, rows: 30, clients: 1 });
    await project.term('send', 'work', '--enter', 'again');
    lead.send(tags.resize, Uint8Array.of(25, 0, 90, 0));
    await expect.poll(() => stateOf(project, 'work')).toMatchObject({ cols: 90, rows: 25 });
  });
});

test.skipIf(whyNoPty !== '')('a terminal takes 64 connections, and no more', async () => {
  const project = makeTerminalProject();
  await project.term('new', 'work', '--', 'cat');
  const all = await Promise.all(
    Array.from({ length: 64 }, () => project.connect('work', { role: 'view', cols: 80, rows: 24 })),
  );
  for (const client of all) await client.json(tags.state);
  const one = await project.connect('work', { role: 'view', cols: 80, rows: 24 });
  expect(await one.json(tags.error)).toMatchObject({ code: 'busy' });
  for (const client of all.slice(0, 4)) client.socket.destroy();
  await expect.poll(async () => (await project.tryTerm(['peek', 'work'])).code).toBe(0);
});
