import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { inTurn } from './support/messages-api.ts';
import { makeRunsPlace, type RunsPlace } from './support/runs.ts';

let place: RunsPlace;
afterEach(() => place.close());

const secrets = ['header-5f2c81d9ab', 'variable-90c1d2e3f4', 'environment-77aa88bb99'] as const;

/** The files below a folder in which one of the secrets stands, whatever they are. */
function filesWith(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .filter((path) => {
      const bytes = readFileSync(path);
      return secrets.some((secret) => bytes.includes(secret));
    });
}

test('no secret of the environment, or of an MCP server, is in any file of a run that has ended', async () => {
  const read = { tools: [{ name: 'Glob', input: { pattern: '*' } }] };
  place = await makeRunsPlace(inTurn([read, 'Done']));
  const config = join(place.home, 'servers.json');
  const [header, variable, environment] = secrets;
  const mcpServers = {
    web: { type: 'http', url: `${place.api.url}/mcp`, headers: { Authorization: `Bearer ${header}` } },
    local: { command: '/bin/sh', args: ['-c', 'exit 1'], env: { TOKEN: variable } },
  };
  writeFileSync(config, JSON.stringify({ mcpServers }));
  const { stdout, stderr } = await place.journalWith(
    { DEPLOY_KEY: environment },
    ...['run', 'go', '--mcp-config', config, '--env', 'DEPLOY_KEY', '--snapshots', '--json'],
  );
  expect(stderr).toBe('');
  const { id } = JSON.parse(stdout);
  expect(await place.until(id)).toMatchObject({ state: 'completed' });
  // Until what follows from its end is done, a file names who does it.
  await expect.poll(() => readdirSync(join(place.folder(id), '../unsettled'))).toEqual([]);
  // The API key of the tests is one, too.
  const key = place.env.ANTHROPIC_API_KEY as string;
  expect(filesWith(join(place.home, '.local/state/session-journal'))).toEqual([]);
  const files = readdirSync(place.folder(id), { recursive: true, encoding: 'utf8' })
    .map((name) => join(place.folder(id), name))
    .filter((path) => statSync(path).isFile());
  expect(files.filter((path) => readFileSync(path).includes(key))).toEqual([]);
});
