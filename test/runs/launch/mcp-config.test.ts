import { existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow } from '../../../src/io/disk/folders.ts';
import { createRun } from '../../../src/runs/files/run-folder.ts';
import { copyMcpConfig } from '../../../src/runs/launch/mcp-config.ts';
import { makeFolder } from '../../support/folder.ts';
import { makeRun } from '../../support/make-run.ts';
import { makeRunsPlace, type RunsPlace } from '../../support/runs-place.ts';

const secret = 'Bearer qLw83-ONLY-IN-A-HEADER';
const servers = {
  local: { command: 'server', args: ['a'], env: { TOKEN: secret, SESSION_JOURNAL_RUN: 'forged' } },
  web: {
    type: 'http',
    url: 'https://example.org/mcp',
    headers: { Authorization: secret, 'x-session-journal-RUN': 'forged' },
  },
};

function copied(text: string) {
  const own = makeFolder();
  writeFileSync(join(own, 'real.json'), text);
  symlinkSync(join(own, 'real.json'), join(own, 'mcp.json'));
  const made = makeRun();
  const run = { ...made, settings: { ...made.settings, mcpConfig: join(own, 'mcp.json') } };
  const folder = createRun(makeFolder(), run);
  return { run, folder, path: copyMcpConfig(folder, run) };
}

test('each server is told the run, whatever the person wrote, and only the person can read the copy', () => {
  const { run, path } = copied(
    `\ufeff${JSON.stringify({ mcpServers: { ...servers, bare: { url: 'x' }, odd: 7 }, more: 1 })}`,
  );
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
    more: 1,
    mcpServers: {
      local: { ...servers.local, env: { TOKEN: secret, SESSION_JOURNAL_RUN: run.id } },
      web: { ...servers.web, headers: { Authorization: secret, 'X-Session-Journal-Run': run.id } },
      bare: { url: 'x', headers: { 'X-Session-Journal-Run': run.id } },
      odd: 7,
    },
  });
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
});

test.each(['', '[]', '{}', `{"mcpServers": {"a": {"headers": "${secret}"`])(
  'a file without servers, such as %j, is refused, and nothing of it is quoted',
  (text) => {
    expect(() => copied(text)).toThrow(/There are no MCP servers in "/);
    expect(() => copied(text)).not.toThrow(secret);
  },
);

test('a run without such a file has no copy', () => {
  const run = makeRun();
  expect(copyMcpConfig(createRun(makeFolder(), run), run)).toBe('');
});

// Byte by byte, in all that a run has, whatever the file is called.
function secretsIn(folder: string): string[] {
  return filesBelow(folder).filter((path) => {
    try {
      return readFileSync(path).includes(Buffer.from(secret));
    } catch {
      // A lock or a temporary file that has gone since.
      return existsSync(path);
    }
  });
}

async function placeWithServers(): Promise<{ place: RunsPlace; file: string }> {
  const place = await makeRunsPlace();
  const file = join(place.project.env.HOME as string, 'servers.json');
  writeFileSync(file, JSON.stringify({ mcpServers: servers }));
  return { place, file };
}

test.each([
  { how: 'completes', step: { say: 'done' } },
  { how: 'fails', step: { exit: 3 } },
  { how: 'is killed', step: { exit: 'SIGKILL' } },
])(
  'while a client works, it has the servers; after a run that $how, no file has a header',
  async ({ step }) => {
    const { place, file } = await placeWithServers();
    const go = place.project.path('go');
    const wait = { tool: `while [ ! -e '${go}' ]; do sleep 0.05; done` };
    const id = await place.start([{ tell: 'told.json' }, wait, step], '--mcp-config', file);
    while (!existsSync(place.project.path('told.json'))) await new Promise((done) => setTimeout(done, 20));
    expect(secretsIn(place.folder(id))).toEqual([join(place.folder(id), 'mcp/servers.json')]);
    writeFileSync(go, '');
    await place.until(id);
    const { args, env } = JSON.parse(place.project.read('told.json'));
    expect(args[args.indexOf('--mcp-config') + 1]).toBe(join(place.folder(id), 'mcp/servers.json'));
    expect(env.SESSION_JOURNAL_RUN).toBe(id);
    expect(secretsIn(place.folder(id))).toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe(JSON.stringify({ mcpServers: servers }));
  },
);

test('no header is left of a run whose runner and client were killed', async () => {
  const { place, file } = await placeWithServers();
  const id = await place.start([{ pause: 60_000 }], '--mcp-config', file);
  const { runner, client } = await place.until(id, (run) => run.state === 'running');
  for (const one of [runner, client]) process.kill(one?.pid as number, 'SIGKILL');
  writeFileSync(join(place.folder(id), 'mcp/.servers.json.left'), secret);
  await place.look();
  await place.until(id);
  expect(secretsIn(place.folder(id))).toEqual([]);
});

test('a file that is missing or has no servers is said before anything is started', async () => {
  const place = await makeRunsPlace({ 'empty.json': '{}' });
  const missing = await place.journal('run', 'Do it', '--mcp-config', 'missing.json');
  expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('missing.json')]);
  const empty = await place.journal('run', 'Do it', '--mcp-config', 'empty.json');
  expect([empty.code, empty.stderr]).toEqual([1, expect.stringContaining('There are no MCP servers')]);
  expect((await place.journal('runs', '--json')).stdout).toContain('"runs": []');
});
