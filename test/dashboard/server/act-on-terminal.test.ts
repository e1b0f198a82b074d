import { describe, expect, test } from 'vitest';
import { processStat } from '../../../src/io/disk/seen-process.ts';
import { tags } from '../../../src/terminals/frames/frame.ts';
import { encodeSize } from '../../../src/terminals/frames/messages.ts';
import { getPage, type Headers, request, sendAct } from '../../support/dashboard.ts';
import { openScreen, showTerminal } from '../../support/terminal-page.ts';
import { stateOf, whyNoPty } from '../../support/terminals.ts';

describe.skipIf(whyNoPty !== '')('a terminal on a page', () => {
  test('can be read without a script, and loads its script and style there only', async () => {
    const { at, who } = await showTerminal();
    const page = await getPage(at.port, who, 'terminals/shell');
    expect(page.body).toContain('<code>ready');
    expect(page.body).toContain('This page only looks.');
    expect(page.body).not.toContain('data-type=');
    const [, script = ''] = /src="(\/assets\/dashboard-terminal-[^"]+\.js)"/.exec(page.body) ?? [];
    expect(page.head).toContain(`dashboard-terminal-`);
    expect(page.head).not.toMatch(/unsafe-/);
    expect((await request(at.port, `GET ${script}`)).status).toBe(200);
    const home = await getPage(at.port, who);
    expect(home.head + home.body).not.toContain('dashboard-terminal');
  });

  test('shows what its program shows, as data', async () => {
    const { project, at, who } = await showTerminal();
    const { sees } = openScreen(at, who);
    await sees('event: size\ndata: {"cols":80,"rows":24}');
    await sees('ready');
    await project.term('send', 'shell', 'printf "data: own%sed\\n\\nevent: end\\n<img src=x>\\n"', '--enter');
    await sees('<img src=x>');
    await project.term('send', 'shell', 'exit', '--enter');
    await sees('event: end\ndata: "It has ended."');
  });

  test('has the size that its program has, also when a window changes that', async () => {
    const { project, at, who } = await showTerminal();
    const { sees } = openScreen(at, who);
    await sees('event: size\ndata: {"cols":80,"rows":24}');
    const lead = await project.connect('shell');
    lead.send(tags.resize, encodeSize({ cols: 100, rows: 30 }));
    await sees('event: size\ndata: {"cols":100,"rows":30}');
  });

  test('hostile output makes no event and no line of the stream', async () => {
    const { project, at, who } = await showTerminal();
    const stream = openScreen(at, who);
    await stream.sees('ready');
    await project.term(
      'send',
      'shell',
      'printf "\\r\\n\\r\\nevent: end\\r\\ndata: 1\\r\\n\\r\\nlast%s" line',
      '--enter',
    );
    await stream.sees('lastline');
    const raw = stream.raw();
    expect(raw).not.toMatch(/^event: end/m);
    for (const line of raw.split('\n').filter((one) => one.startsWith('data: ') && !one.includes('{')))
      expect(line).toMatch(/^data: [A-Za-z0-9+/]*=*$/);
  });

  test('is typed into with --terminals', async () => {
    const { at, who, keys } = await showTerminal('--terminals');
    const { sees } = openScreen(at, who);
    const { status } = await sendAct(at.port, who, { fields: await keys('echo $((6 * 7))ü\n') });
    expect(status).toBe(200);
    await sees('42ü');
  });

  test('calls nobody who has just typed on its page', async () => {
    const { project, at, who, keys } = await showTerminal('--terminals');
    const { pid } = project.record('shell').child;
    const says = (fields: Readonly<Record<string, unknown>>): void => {
      const own = { pid, sessionId: 'talk-1', cwd: project.root, procStart: processStat(pid).started };
      const all = { ...own, startedAt: Date.now(), ...fields };
      project.write(`../home/.claude/sessions/${pid}.json`, JSON.stringify(all));
    };
    const row = async () => JSON.parse(await project.term('list', '--json')).terminals[0];
    const viewer = await project.connect('shell', { role: 'view', cols: 80, rows: 24 });
    says({ status: 'busy' });
    await expect.poll(async () => (await row()).conversations).toEqual(['talk-1']);
    await sendAct(at.port, who, { fields: await keys('echo $((6 * 7))\n') });
    await viewer.sees('42');
    // Another conversation, so that it shows when this has been seen.
    says({ status: 'waiting', waitingFor: 'permission prompt', sessionId: 'talk-2' });
    await expect.poll(async () => (await row()).conversations).toEqual(['talk-2', 'talk-1']);
    expect((await row()).state).toBe('needs-me');
    await project.term('send', 'shell', 'echo last$((40 + 2))', '--enter');
    await viewer.sees('last42');
    expect(viewer.output().toString()).not.toContain('\x1b]9;');
    expect((await stateOf(project, 'shell')).typedAt).toBeGreaterThan(0);
  });

  test('is not typed into without it, and the refusal says how', async () => {
    const { project, at, who, keys } = await showTerminal();
    const { status, body } = await sendAct(at.port, who, { fields: await keys('echo typed\n') });
    expect([status, body]).toEqual([409, expect.stringContaining('session-journal dashboard --terminals')]);
    expect(await project.term('peek', 'shell')).not.toContain('typed');
  });

  const wrong: Record<string, Headers> = {
    'from a foreign page': { Origin: 'http://attacker.example' },
    'from nowhere': { Origin: undefined },
    'as text': { 'Content-Type': 'text/plain' },
    'without the key': { 'X-Session-Journal-Key': undefined },
    'without a cookie': { Cookie: undefined },
    'under another name': { Host: 'attacker.example' },
  };

  test.each(Object.keys(wrong))('is not typed into %s', async (what) => {
    const { project, at, who, keys } = await showTerminal('--terminals');
    const fields = await keys('echo typed\n');
    const { status } = await sendAct(at.port, who, { fields, headers: wrong[what] as Headers });
    expect([401, 403, 415]).toContain(status);
    expect(await project.term('peek', 'shell')).not.toContain('typed');
  });

  test('is not typed into if another one was started under its name, or there is none', async () => {
    const { project, at, who, keys } = await showTerminal('--terminals');
    const fields = await keys('echo typed\n');
    for (const terminal of ['other', '../shell', '--all', ''])
      expect((await sendAct(at.port, who, { fields: { ...fields, terminal } })).status).toBe(400);
    await project.term('kill', 'shell', '--force');
    await project.term('new', 'shell', '--', 'sh');
    expect((await sendAct(at.port, who, { fields })).status).toBe(409);
    expect(await project.term('peek', 'shell')).not.toContain('typed');
  });

  test('is shown to nobody without a cookie, under no other name, and not by a path', async () => {
    const { at, who } = await showTerminal();
    const { project, cookie } = who;
    const ask = (path: string, headers: Headers) => request(at.port, `GET ${path}`, { headers });
    expect((await ask(`/${project}/screens/shell`, {})).status).toBe(401);
    expect(
      (await ask(`/${project}/screens/shell`, { Cookie: cookie, Host: 'attacker.example' })).status,
    ).toBe(403);
    for (const path of ['/00000000/screens/shell', `/${project}/screens/`, `/${project}/screens/..%2fshell`])
      expect((await ask(path, { Cookie: cookie })).status).toBe(404);
    const none = openScreen(at, who, 'none');
    await none.sees('event: end\ndata: "There is no terminal');
  });

  test('is not shown more than 20 times at once', async () => {
    const { at, who } = await showTerminal();
    const streams = Array.from({ length: 20 }, () => openScreen(at, who));
    for (const { sees } of streams) await sees('ready');
    const { status } = await request(at.port, `GET /${who.project}/screens/shell`, {
      headers: { Cookie: who.cookie },
    });
    expect(status).toBe(503);
  });
});
