import { describe, expect, test } from 'vitest';
import { openOuter } from '../../support/outer-terminal.ts';
import { makeTerminalProject, stateOf, whyNoPty } from '../../support/terminals.ts';

// Each row has its number at both ends of a screen as wide as it is now, and each line that is typed draws them again.
const draws = `draw() { set -- $(stty size); i=1; printf '\\033[H\\033[2J'; while [ $i -le $1 ]; do printf '\\033[%s;1H%s<\\033[%s;%sH>' $i $i $i $2; i=$((i+1)); done; }`;

describe.skipIf(whyNoPty !== '')('two windows of different sizes', () => {
  test('both show what there is, whoever types', async () => {
    const project = makeTerminalProject();
    const line = `stty -echo; ${draws}; draw; trap draw WINCH; while :; do read x && draw; done`;
    await project.term('new', 'work', '--size', '60x10', '--', 'sh', '-c', line);
    const small = openOuter(project, ['term', 'work'], { cols: 60, rows: 10 });
    await small.sees(/10< {56}>$/);
    const large = openOuter(project, ['term', 'work'], { cols: 90, rows: 20 });
    await large.sees(/20< {86}>$/);
    // The small one shows the upper left part of it: no row wraps, and nothing has scrolled.
    const part = Array.from({ length: 10 }, (_, at) => `${at + 1}<`).join('\n');
    await expect.poll(small.screen).toBe(part);
    // Whoever types leads, and the other one has room that is left empty.
    small.type('\r');
    await expect.poll(() => stateOf(project, 'work')).toMatchObject({ cols: 60, rows: 10 });
    await small.sees(/^1< {57}>\n.*\n10< {56}>$/s);
    await expect.poll(large.screen).toBe(small.screen());
    // Until it leaves.
    large.type('\r');
    await large.sees(/20< {86}>$/);
    await expect.poll(small.screen).toBe(part);
    large.type('\x1c');
    expect(await large.ended()).toBe(0);
    await small.sees(/^1< {57}>\n.*\n10< {56}>$/s);
  });

  test('pastes and keys reach the program as it wants them, from both', async () => {
    const project = makeTerminalProject();
    const line = `stty raw -echo; printf '\\033[?2004h\\033[?1h\\033[>1u'; exec cat -v`;
    await project.term('new', 'work', '--size', '60x10', '--', 'sh', '-c', line);
    const small = openOuter(project, ['term', 'work'], { cols: 60, rows: 10 });
    await expect.poll(small.written).toContain('\x1b[?2004h');
    const large = openOuter(project, ['term', 'work'], { cols: 90, rows: 20 });
    await expect.poll(() => stateOf(project, 'work')).toMatchObject({ cols: 90 });
    const told = (): string => small.written().slice(small.written().lastIndexOf('\x1b[>4m'));
    await expect.poll(told).toContain('\x1b[?2004h\x1b[?1h\x1b[<99u\x1b[>1u');
    // As the window sends it then.
    small.type('\x1b[200~one\x1b[201~');
    await large.sees('^[[200~one^[[201~');
  });
});
