import { dirname, join } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import { realPath } from '../../io/disk/stat.ts';
import { findGitFolder, repositoryFolder } from '../../io/git/folder.ts';
import { type Env, homeOf } from '../../io/project/person.ts';
import { ensureProjectState, findProjectState } from '../../io/project/project-state.ts';

// A client that runs in a folder obeys the hooks, MCP servers and rules that it finds there.

const fileName = 'trusted.json';
const mostBytes = 64 * 1024 * 1024;

/**
 * Says whether the person trusts a folder (an absolute path): they said so with `trust`, for any working tree of the
 * clone, or in the client, for it or for a folder that it is in.
 */
function isTrusted(folder: string, env: Env): boolean {
  const state = findProjectState(folder, env);
  if (state !== undefined && asRecord(readJson(join(state, fileName)))?.trusted === true) return true;
  const known = clientProjects(env);
  return placesOf(folder).some((place) => asRecord(known[place])?.hasTrustDialogAccepted === true);
}

/** Fails with `refused` if the person doesn't trust a folder. */
export function assertTrusted(folder: string, env: Env): void {
  if (isTrusted(folder, env)) return;
  throw new Failure('refused', `You have not said that you trust "${folder}"`, {
    hint: 'Claude Code would run its hooks and MCP servers. If you trust it: session-journal trust',
    data: { folder },
  });
}

/** Remembers that the person trusts a folder, with all working trees of its clone. Fails with `unwritable`. */
export function trustFolder(folder: string, env: Env): void {
  writeJson(join(ensureProjectState(folder, env), fileName), { trusted: true, folder, at: Date.now() });
}

// What the client knows of the folders that it was started in, by path.
function clientProjects(env: Env): Record<string, unknown> {
  const folder = env.CLAUDE_CONFIG_DIR || homeOf(env);
  if (folder === undefined) return {};
  return asRecord(asRecord(readJson(join(folder, '.claude.json'), mostBytes))?.projects) ?? {};
}

// A folder and those that it is in, and the same of the main working tree if the folder is in a linked one. The client
// doesn't record trust in a whole home folder.
function placesOf(folder: string): string[] {
  const real = realPath(folder);
  const git = findGitFolder(real);
  const common = git === undefined ? undefined : repositoryFolder(git);
  const main = common?.endsWith('/.git') === true ? [dirname(common)] : [];
  return [real, ...main].flatMap(withParents);
}

function withParents(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...withParents(parent)];
}
