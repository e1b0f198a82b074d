import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isRunning } from '../../../src/io/disk/seen-process.ts';
import { ownAddresses } from '../../../src/io/process/own-addresses.ts';
import { findFreePort, getPage, logIn, request, sendLogin, startDashboard } from '../../support/dashboard.ts';
import { makeProject, type TestProject } from '../../support/make-project.ts';
import { asPerson } from '../../support/person.ts';
import { sample } from '../../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-890abc.md';

const folderOf = ({ env }: TestProject): string =>
  join(env.XDG_STATE_HOME as string, 'session-journal/dashboard');

describe('the server', () => {
  test('is found by a second call, and by one in another project, which it shows, too', async () => {
    const project = makeProject({ [file]: sample() });
    const first = await startDashboard(project);
    project.write('other/.sessions/active/x.md', '');
    const { stdout } = await asPerson(project, 'dashboard', '--json', '-C', 'other');
    expect(JSON.parse(stdout)).toMatchObject({ port: first.port, pid: first.pid });
    const who = await logIn(first);
    expect((await getPage(first.port, who)).body).toContain('Other projects');
  });

  test('is started again at the same port after it was killed, and the login goes on', async () => {
    const project = makeProject({ [file]: sample() });
    const first = await startDashboard(project, '--port', String(await findFreePort()));
    const who = await logIn(first);
    process.kill(first.pid, 'SIGKILL');
    await expect.poll(() => isRunning(first.pid)).toBe(false);
    const second = await startDashboard(project);
    expect([second.port, second.pid === first.pid]).toEqual([first.port, false]);
    expect((await getPage(second.port, who)).status).toBe(200);
  });

  test('ends with --stop, and with it all logins; nothing is left', async () => {
    const project = makeProject({ [file]: sample() });
    const first = await startDashboard(project);
    const who = await logIn(first);
    expect((await asPerson(project, 'dashboard', '--stop')).stdout).toContain('ended');
    expect(isRunning(first.pid)).toBe(false);
    expect(readdirSync(folderOf(project)).filter((name) => name.endsWith('.json'))).toEqual([]);
    expect((await asPerson(project, 'dashboard', '--stop')).stdout).toContain('No dashboard is running');
    const second = await startDashboard(project);
    expect(
      (
        await getPage(second.port, {
          ...who,
          cookie: who.cookie.replace(String(first.port), String(second.port)),
        })
      ).status,
    ).toBe(401);
  });

  test('keeps its port and key readable for the person only, and listens on this machine only', async () => {
    const project = makeProject();
    const at = await startDashboard(project);
    for (const name of ['server.json', 'running.json']) {
      expect(statSync(join(folderOf(project), name)).mode & 0o777).toBe(0o600);
    }
    const rows = readFileSync('/proc/net/tcp', 'utf8').split('\n');
    const hex = at.port.toString(16).toUpperCase().padStart(4, '0');
    const own = rows.filter((row) => row.includes(`:${hex} 00000000:0000 0A`));
    expect(own.map((row) => row.trim().split(/\s+/)[1])).toEqual([`0100007F:${hex}`]);
  });

  test('is refused with other flags than it was started with', async () => {
    const project = makeProject();
    await startDashboard(project);
    const { code, stderr } = await asPerson(project, 'dashboard', '--lan');
    expect([code, stderr]).toEqual([1, expect.stringContaining('dashboard --stop')]);
  });

  test.each(['0', '70000', 'x', '-1'])('has no port %s', async (port) => {
    const { code, stderr } = await asPerson(makeProject(), 'dashboard', `--port=${port}`);
    expect([code, stderr]).toEqual([2, expect.stringContaining('Invalid --port')]);
  });

  test('answers to the address of a tunnel that was named, with a cookie for TLS only', async () => {
    const at = await startDashboard(makeProject(), '--public-url', 'https://journal.example.org');
    const names = { Host: 'journal.example.org', Origin: 'https://journal.example.org' };
    const { status, head } = await sendLogin(at.port, at.code, names);
    expect([status, /; Secure/.test(head)]).toEqual([200, true]);
    expect((await request(at.port, 'GET /login', { headers: { Host: 'other.example.org' } })).status).toBe(
      403,
    );
  });

  test.each(['http://journal.example.org', 'https://a.example/x', 'journal'])(
    'has no tunnel %s',
    async (url) => {
      const { code } = await asPerson(makeProject(), 'dashboard', '--public-url', url);
      expect(code).toBe(2);
    },
  );

  test('on the network only reads, also for who logged in there', async () => {
    const at = await startDashboard(makeProject({ [file]: sample() }), '--lan');
    const who = await logIn(at);
    expect(who.writeKey).toBe('');
    expect((await getPage(at.port, who)).body).toContain('your network, read-only');
    expect(
      (await request(at.port, 'GET /login', { headers: { Host: `attacker.example:${at.port}` } })).status,
    ).toBe(403);
  });

  test('names its addresses in the network, and does not let those type into terminals', async () => {
    const project = makeProject();
    const { port } = await startDashboard(project, '--lan');
    const { stdout } = await asPerson(project, 'dashboard');
    const addresses = ownAddresses().filter((address) => !address.startsWith('['));
    for (const address of addresses) expect(stdout).toContain(`In your network: http://${address}:${port}\n`);
    for (const flag of ['--lan', '--read-only']) {
      const { code, stderr } = await asPerson(makeProject(), 'dashboard', flag, '--terminals');
      expect([code, stderr]).toEqual([2, expect.stringContaining(`both ${flag} and --terminals`)]);
    }
  });

  test('is not started by an agent', async () => {
    const project = makeProject();
    const { code, stderr } = await project.runWith({ env: { CLAUDECODE: '1' } }, 'dashboard');
    expect([code, stderr]).toEqual([1, expect.stringContaining('Only a person can do this')]);
    expect(existsSync(folderOf(project))).toBe(false);
  });
});
