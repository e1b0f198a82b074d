import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { getPage, request, sendAct, sendRaw } from '../../support/dashboard.ts';
import { startShown } from '../../support/dashboard-session.ts';

describe('an address', () => {
  test.each([
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/../server.json',
    '/assets/..%2f..%2fserver.json',
    '/PROJECT/sessions/..%2f..%2fetc%2fpasswd',
    '/PROJECT/conversations/%2fetc%2fpasswd',
    '/PROJECT/why?file=/etc/passwd',
    '/PROJECT/why?file=../../../../etc/passwd:1',
    '/PROJECT/why?file=.git/config',
    '/PROJECT/sessions/%00',
    '/PROJECT/sessions/--help',
    '/PROJECT/%ff',
    '/00000000/',
    '//attacker.example/',
    '/PROJECT/act',
  ])('opens no file: %s', async (target) => {
    const { at, who } = await startShown();
    const { status, body } = await request(at.port, `GET ${target.replace('PROJECT', who.project)}`, {
      headers: { Cookie: who.cookie },
    });
    expect(body).not.toMatch(/daemon:|\[core\]|"key"/);
    expect([200, 303, 400, 404, 405]).toContain(status);
  });

  test('answers to GET, HEAD and POST only, and to nothing without a cookie', async () => {
    const { at, who } = await startShown();
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE']) {
      const { status, head } = await request(at.port, `${method} /${who.project}/`, {
        headers: { Cookie: who.cookie },
      });
      expect(status).toBe(405);
      expect(head).not.toMatch(/access-control/i);
    }
    for (const path of ['/', `/${who.project}/`, `/${who.project}/sessions/fix-sweep-bug`, '/events']) {
      const { status, body } = await request(at.port, `GET ${path}`);
      expect([path, status]).toEqual([path, 401]);
      expect(body).not.toContain('sweep');
    }
  });

  test('carries headers that let a page load and send nothing elsewhere', async () => {
    const { at, who } = await startShown();
    for (const path of ['/', '/login', `/${who.project}/`, `/${who.project}/nothing`, '/assets/none']) {
      const { head } = await request(at.port, `GET ${path}`, { headers: { Cookie: who.cookie } });
      expect(head).toMatch(/content-security-policy: default-src 'none'/i);
      expect(head).toMatch(/frame-ancestors 'none'/);
      expect(head).toMatch(/x-content-type-options: nosniff/i);
      expect(head).toMatch(/x-frame-options: DENY/i);
      expect(head).toMatch(/referrer-policy: no-referrer/i);
      expect(head).not.toMatch(/access-control|unsafe-/i);
    }
  });
});

describe('whoever keeps the server busy', () => {
  test('with too large heads, addresses and bodies is refused', async () => {
    const { at, who } = await startShown();
    expect((await request(at.port, 'GET /', { headers: { Cookie: 'x'.repeat(20_000) } })).status).toBe(400);
    expect((await request(at.port, `GET /${'x'.repeat(5000)}`)).status).toBe(400);
    expect((await sendAct(at.port, who, { fields: 'x'.repeat(100_000) })).status).toBe(413);
    const chunks = `${'ffff\r\n'}${'x'.repeat(0xffff)}\r\n`.repeat(3);
    const { status } = await request(at.port, `POST /${who.project}/act`, {
      headers: { 'Transfer-Encoding': 'chunked', 'Content-Length': undefined },
      body: `${chunks}0\r\n\r\n`,
    });
    expect(status).toBe(413);
    expect((await getPage(at.port, who)).status).toBe(200);
  });

  test('with a request that never ends is cut off', async () => {
    const { at } = await startShown();
    const slow = await sendRaw(at.port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${at.port}\r\nX-Slow:`);
    expect([400, 408]).toContain(slow.status);
  });

  test('with 1,000 connections does not keep others from their pages', async () => {
    const { at, who } = await startShown();
    const sockets = await Promise.all(
      Array.from(
        { length: 1000 },
        () =>
          new Promise<ReturnType<typeof connect>>((resolve, reject) => {
            const socket = connect(at.port, '127.0.0.1', () => resolve(socket));
            socket.on('error', reject);
          }),
      ),
    );
    for (const socket of sockets) {
      socket.on('error', () => undefined);
      socket.write('GET / HTTP/1.1\r\nHost:');
    }
    expect((await getPage(at.port, who)).status).toBe(200);
    for (const socket of sockets) socket.destroy();
    expect((await getPage(at.port, who)).status).toBe(200);
  });
});
