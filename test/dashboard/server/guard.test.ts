import { describe, expect, test } from 'vitest';
import { type Headers, request, sendAct, sendRaw } from '../../support/dashboard.ts';
import { formOf, shownFile, startShown } from '../../support/dashboard-session.ts';

describe('a request to another name is refused before it is routed', () => {
  const names: Record<string, string | undefined> = {
    'a foreign name': 'attacker.example',
    'a foreign name with the port': 'attacker.example:PORT',
    'a name that begins like ours': '127.0.0.1.attacker.example:PORT',
    'our address with another port': '127.0.0.1:1',
    'our address without a port': '127.0.0.1',
    'no name at all': undefined,
    'an empty name': '',
    'another way to write our address': '0x7f.1:PORT',
    'an address that means every interface': '0.0.0.0:PORT',
  };

  test('whatever is asked for, with a valid cookie too', async () => {
    const { at, who } = await startShown();
    for (const line of [
      'GET /',
      `GET /${who.project}/`,
      'GET /events',
      'HEAD /',
      'POST /login',
      `POST /${who.project}/act`,
      'GET /assets/x',
    ]) {
      for (const [what, name] of Object.entries(names)) {
        const headers = { Host: name?.replace('PORT', String(at.port)), Cookie: who.cookie };
        const { status, body } = await request(at.port, line, { headers });
        expect([what, line, [400, 403].includes(status)]).toEqual([what, line, true]);
        expect(body).not.toContain('fix-sweep');
      }
    }
  });

  test('and so are two names in one request', async () => {
    const { at, who } = await startShown();
    const own = `Host: 127.0.0.1:${at.port}\r\n`;
    for (const two of [`${own}Host: attacker.example\r\n`, `Host: attacker.example\r\n${own}`]) {
      const { status } = await sendRaw(
        at.port,
        `GET /${who.project}/ HTTP/1.1\r\n${two}Cookie: ${who.cookie}\r\nConnection: close\r\n\r\n`,
      );
      expect([400, 403]).toContain(status);
    }
  });

  test('an absolute address does not get around that', async () => {
    const { at, who } = await startShown();
    const { status } = await request(at.port, `GET http://127.0.0.1:${at.port}/${who.project}/`, {
      headers: { Host: 'attacker.example', Cookie: who.cookie },
    });
    expect(status).toBe(403);
  });
});

describe('a change', () => {
  test('is made with cookie, key, origin and the hash of what was shown', async () => {
    const { project, at, who } = await startShown();
    const { status, body } = await sendAct(at.port, who, { fields: await formOf(at, who, 'done') });
    expect([status, body.trim()]).toEqual([200, '{"said":""}']);
    expect(project.read(shownFile)).toMatch(/- \[x\] Implement fix/);
  });

  const wrong: Record<string, Headers> = {
    'from a foreign page': { Origin: 'http://attacker.example' },
    'from a page of another port': { Origin: 'http://127.0.0.1:1' },
    'from a page over TLS': { Origin: 'https://127.0.0.1' },
    'from a file': { Origin: 'null' },
    'from nowhere': { Origin: undefined },
    'from another site, says the browser': { 'Sec-Fetch-Site': 'cross-site' },
    'from another port, says the browser': { 'Sec-Fetch-Site': 'same-site' },
    'as text, which needs no preflight': { 'Content-Type': 'text/plain' },
    'as a form': { 'Content-Type': 'application/x-www-form-urlencoded' },
    'as JSON of some kind': { 'Content-Type': 'application/json; charset=x' },
    'without a type': { 'Content-Type': undefined },
    'without the key': { 'X-Session-Journal-Key': undefined },
    'with a guessed key': { 'X-Session-Journal-Key': 'A'.repeat(43) },
    'with an empty key': { 'X-Session-Journal-Key': '' },
    'without a cookie': { Cookie: undefined },
    'with a cookie of another server': { Cookie: `session-journal-1=${Date.now() + 1000}.${'A'.repeat(43)}` },
    'with a made up cookie': { Cookie: `session-journal-PORT=${Date.now() + 1000}.${'A'.repeat(43)}` },
  };

  test.each(Object.keys(wrong))('is refused %s', async (what) => {
    const { project, at, who } = await startShown();
    const before = project.read(shownFile);
    const headers = Object.fromEntries(
      Object.entries(wrong[what] as Headers).map(([name, value]) => [
        name,
        value?.replace('PORT', String(at.port)),
      ]),
    );
    const { status } = await sendAct(at.port, who, { fields: await formOf(at, who, 'done'), headers });
    expect([401, 403, 415]).toContain(status);
    expect(project.read(shownFile)).toBe(before);
  });

  test('is refused with two cookies of that name, and with two origins', async () => {
    const { at, who } = await startShown();
    const fields = await formOf(at, who, 'done');
    const twice = { Cookie: `${who.cookie}; ${who.cookie.replace(/.$/, 'A')}` };
    expect((await sendAct(at.port, who, { fields, headers: twice })).status).toBe(401);
    const origins = { Origin: `http://127.0.0.1:${at.port}\r\nOrigin: http://attacker.example` };
    expect((await sendAct(at.port, who, { fields, headers: origins })).status).toBe(403);
  });

  test('is refused if what was shown has changed in the meantime', async () => {
    const { project, at, who } = await startShown();
    const fields = await formOf(at, who, 'done');
    project.write(shownFile, project.read(shownFile).replaceAll('Implement fix', 'Delete everything'));
    const { status, body } = await sendAct(at.port, who, { fields });
    expect([status, body]).toEqual([409, expect.stringContaining('changed since you saw it')]);
    expect(project.read(shownFile)).toContain('- [ ] Delete everything');
  });

  test.each([
    ['a flag in the session', { session: '--keep-secret' }],
    ['a path as the session', { session: '../../etc/passwd' }],
    ['a flag in the number', { number: '1 --keep-secret' }],
    ['another command', { do: 'uninstall' }],
    ['a name of JavaScript', { do: 'constructor' }],
    ['a list instead of a text', { number: ['1'] }],
  ])('does nothing that %s asks for', async (_, more) => {
    const { project, at, who } = await startShown();
    const before = project.tree({ local: false });
    const { status } = await sendAct(at.port, who, {
      fields: { ...(await formOf(at, who, 'done')), ...more },
    });
    expect(status).toBe(400);
    expect(project.tree({ local: false })).toEqual(before);
  });

  test('ignores every field that it has no use for, such as a permission mode', async () => {
    const { project, at, who } = await startShown();
    const more = {
      permission_mode: 'bypassPermissions',
      permissionMode: 'bypass',
      words: ['uninstall'],
      cwd: '/',
    };
    const { status } = await sendAct(at.port, who, {
      fields: { ...(await formOf(at, who, 'done')), ...more },
    });
    const changed = Object.keys(project.tree()).filter((path) => !path.startsWith('.sessions/'));
    expect([status, changed]).toEqual([200, []]);
    expect(Object.values(project.tree()).join()).not.toContain('bypass');
  });

  test('a logged text that looks like a flag is a text', async () => {
    const { project, at, who } = await startShown();
    const text = '--tldr=owned --status bad';
    const fields = { ...(await formOf(at, who, 'log')), kind: 'progress', text };
    expect((await sendAct(at.port, who, { fields })).status).toBe(200);
    expect(project.read(shownFile)).toContain('--tldr=owned --status bad');
  });

  test.each(['', '[]', '"x"', '{', '{"do":', 'null', `{"do":"${'x'.repeat(60_000)}"}`])(
    'a body that says nothing is refused (%#)',
    async (fields) => {
      const { at, who } = await startShown();
      expect((await sendAct(at.port, who, { fields: fields === '' ? ' ' : fields })).status).toBe(400);
    },
  );

  test('is refused on a dashboard that only reads', async () => {
    const { project, at, who } = await startShown('--read-only');
    const before = project.read(shownFile);
    const { status } = await sendAct(
      at.port,
      { ...who, writeKey: 'A'.repeat(43) },
      { fields: await formOf(at, who, 'done') },
    );
    expect([status, who.writeKey]).toEqual([403, '']);
    expect(project.read(shownFile)).toBe(before);
  });
});
