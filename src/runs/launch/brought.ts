import { join } from 'node:path';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import { sha256 } from '../../io/disk/sha256.ts';
import { findGitFolder } from '../../io/git/folder.ts';

const fileName = 'brought.json';

/**
 * Returns what a run will obey in a folder because the project brings it (hooks, MCP servers and rules that allow), one
 * line each, if the person hasn't been told of exactly that; none otherwise. `state` is the project's folder in the
 * person's state, where that is remembered. Fails with `unwritable`.
 */
export function broughtNews(folder: string, state: string): string[] {
  const lines = broughtBy(folder);
  const sum = sha256(JSON.stringify(lines));
  const path = join(state, fileName);
  const known = asRecord(readJson(path))?.sum;
  if (known === sum || (known === undefined && lines.length === 0)) return [];
  writeJson(path, { sum });
  if (lines.length === 0) return ['This project no longer brings hooks, MCP servers or rules that allow'];
  const first =
    known === undefined ? 'This project brings what runs obey:' : 'What this project brings has changed:';
  return [first, ...lines];
}

/** Returns the hooks, MCP servers and rules that allow which a project brings for a client in this folder, one line each. */
export function broughtBy(folder: string): string[] {
  const top = findGitFolder(folder)?.top;
  const places = [...new Set([folder, top ?? folder])];
  return places.flatMap((place) => [
    ...['.claude/settings.json', '.claude/settings.local.json'].flatMap((name) => settingsLines(place, name)),
    ...serverLines(place),
  ]);
}

function settingsLines(place: string, name: string): string[] {
  const fields = asRecord(readJson(join(place, name)));
  const hooks = Object.entries(asRecord(fields?.hooks) ?? {}).flatMap(([event, groups]) => {
    return commandsIn(groups).map((command) => `hook at ${event} (${name}): ${command}`);
  });
  const allowed = asRecord(fields?.permissions)?.allow;
  const rules = Array.isArray(allowed) ? allowed.map((rule) => `allows ${String(rule)} (${name})`) : [];
  const helper = fields?.apiKeyHelper;
  return [
    ...hooks,
    ...rules,
    ...(typeof helper === 'string' ? [`runs for its API key (${name}): ${helper}`] : []),
  ];
}

function commandsIn(groups: unknown): string[] {
  const all: unknown[] = Array.isArray(groups) ? groups : [];
  return all.flatMap((group) => {
    const hooks = asRecord(group)?.hooks;
    const list: unknown[] = Array.isArray(hooks) ? hooks : [];
    return list.map((hook) => {
      const { command, type, url } = asRecord(hook) ?? {};
      return String(command ?? url ?? type ?? 'unknown');
    });
  });
}

function serverLines(place: string): string[] {
  const servers = asRecord(asRecord(readJson(join(place, '.mcp.json')))?.mcpServers) ?? {};
  return Object.entries(servers).map(([name, server]) => {
    const { command, args, url } = asRecord(server) ?? {};
    const words = Array.isArray(args) ? args.map(String) : [];
    return `MCP server ${name}: ${[String(url ?? command ?? ''), ...words].join(' ')}`;
  });
}
