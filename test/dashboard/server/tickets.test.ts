import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sendLogin, startDashboard } from '../../support/dashboard.ts';
import { makeProject, type TestProject } from '../../support/make-project.ts';
import { asPerson } from '../../support/person.ts';
import { sample } from '../../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-890abc.md';

const folderOf = ({ env }: TestProject): string =>
  join(env.XDG_STATE_HOME as string, 'session-journal/dashboard');

describe('a code', () => {
  test('logs in once, in any case and without its dashes', async () => {
    const at = await startDashboard(makeProject());
    const code = at.code.toLowerCase().replaceAll('-', '');
    expect((await sendLogin(at.port, code)).status).toBe(200);
    expect((await sendLogin(at.port, at.code)).status).toBe(401);
  });

  test('logs in within a minute only', async () => {
    const project = makeProject();
    const at = await startDashboard(project);
    const folder = join(folderOf(project), 'tickets');
    const old = Date.now() / 1000 - 61;
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), old, old);
    expect((await sendLogin(at.port, at.code)).status).toBe(401);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that is guessed, empty or endless does not', async () => {
    const at = await startDashboard(makeProject());
    for (const code of ['', 'AAAA-AAAA-AAAA', '../server.json', 'x'.repeat(5000), '0'.repeat(64)]) {
      const { status, head } = await sendLogin(at.port, code);
      expect([status, /set-cookie/i.test(head)]).toEqual([401, false]);
    }
  });

  test('is taken from our own pages only', async () => {
    const at = await startDashboard(makeProject());
    for (const headers of [
      { Origin: 'http://attacker.example' },
      { Origin: undefined },
      { 'Content-Type': 'text/plain' },
      { Host: 'attacker.example' },
    ]) {
      expect([403, 415]).toContain((await sendLogin(at.port, at.code, headers)).status);
    }
    expect((await sendLogin(at.port, at.code, { Origin: 'null' })).status).toBe(200);
  });

  test('sets a cookie that scripts and other sites never get', async () => {
    const at = await startDashboard(makeProject());
    const { head } = await sendLogin(at.port, at.code);
    expect(head).toMatch(
      new RegExp(
        `set-cookie: session-journal-${at.port}=\\d+\\.[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/; Max-Age=43200`,
        'i',
      ),
    );
  });
});

describe('the file that opens the page', () => {
  test('is readable for the person only, and logs in once; its ticket stands nowhere else', async () => {
    const project = makeProject({ [file]: sample() });
    // There is no browser in this environment, so the file stays.
    const at = await startDashboard(project);
    const { stdout } = await asPerson(project, 'dashboard', '--open');
    const path = join(folderOf(project), 'open.html');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const [, ticket = ''] = /name="ticket" value="([\w-]{43})"/.exec(readFileSync(path, 'utf8')) ?? [];
    expect(stdout).not.toContain(ticket);
    expect(readdirSync(join(folderOf(project), 'tickets')).join()).not.toContain(ticket);
    expect((await sendLogin(at.port, ticket, { Origin: 'null' })).status).toBe(200);
    expect((await sendLogin(at.port, ticket, { Origin: 'null' })).status).toBe(401);
  });
});
