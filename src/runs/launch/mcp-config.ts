import { join } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { makeFolder } from '../../io/disk/folders.ts';
import { asRecord, writeJson } from '../../io/disk/json.ts';
import { readText } from '../../io/disk/read.ts';
import { pathIn } from '../files/run-folder.ts';
import { runVariable } from '../state/client-env.ts';
import type { Run } from '../state/run.ts';

const runHeader = 'X-Session-Journal-Run';

/**
 * Copies the file of MCP servers that the person named into a run's folder, where each server is told which run it works
 * for, and returns the copy's path; empty if they named none. What is in it may be secret: it is gone with the client (see
 * `removeMcpConfig` in `run-folder.ts`). Fails with `not-found`, `damaged` or `unwritable`.
 */
export function copyMcpConfig(folder: string, { id, settings: { mcpConfig } }: Run): string {
  if (mcpConfig === '') return '';
  const config = readMcpConfig(mcpConfig);
  const servers = Object.entries(asRecord(config.mcpServers) ?? {});
  const told = servers.map(([name, server]) => [name, toldServer(server, id)]);
  const path = join(pathIn(folder, 'mcp'), 'servers.json');
  makeFolder(pathIn(folder, 'mcp'), 0o700);
  writeJson(path, { ...config, mcpServers: Object.fromEntries(told) });
  return path;
}

/** Returns what a person's file of MCP servers has. Fails with `not-found` or `damaged`, and quotes nothing of it. */
export function readMcpConfig(path: string): Record<string, unknown> {
  const config = parsed(readText(path));
  if (asRecord(config?.mcpServers) !== undefined && config !== undefined) return config;
  throw new Failure('damaged', `There are no MCP servers in "${path}"`, {
    hint: 'It must be JSON: {"mcpServers": {"NAME": {"command": "…"}}}',
    data: { path },
  });
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    return asRecord(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch {
    return undefined;
  }
}

// What has an address is reached over the network; what else there is gets an environment.
function toldServer(server: unknown, run: string): unknown {
  const fields = asRecord(server);
  if (fields === undefined) return server;
  if (typeof fields.url !== 'string') {
    return { ...fields, env: { ...asRecord(fields.env), [runVariable]: run } };
  }
  const others = Object.entries(asRecord(fields.headers) ?? {}).filter(([name]) => {
    return name.toLowerCase() !== runHeader.toLowerCase();
  });
  return { ...fields, headers: { ...Object.fromEntries(others), [runHeader]: run } };
}
