import { join } from 'node:path';
import { asRecord, readJson } from '../disk/json.ts';
import { sha256 } from '../disk/sha256.ts';
import { exists, realPath } from '../disk/stat.ts';
import { type Env, homeOf } from '../project/person.ts';
import { clientFolders } from '../transcripts/client-folders.ts';

// The client keeps much in this file, of all projects.
const mostBytes = 64 * 1024 * 1024;

// Each of these decides who answers, and who pays for it.
const accountVariables = [
  'ANTHROPIC_API_KEY',
  'ANTHROPIC_AUTH_TOKEN',
  'ANTHROPIC_BASE_URL',
  'CLAUDE_CODE_OAUTH_TOKEN',
  'CLAUDE_CODE_USE_BEDROCK',
  'CLAUDE_CODE_USE_VERTEX',
  'CLAUDE_CODE_USE_FOUNDRY',
];

/** Returns a hash that differs where Claude Code would work for another account, or by another provider. */
export function accountHash(env: Env): string {
  const folder = env.CLAUDE_CONFIG_DIR || homeOf(env);
  const known = folder === undefined ? undefined : readJson(join(folder, '.claude.json'), mostBytes);
  const { accountUuid = '', organizationUuid = '' } = asRecord(asRecord(known)?.oauthAccount) ?? {};
  const said = accountVariables.map((name) => env[name] ?? '');
  return sha256(JSON.stringify([accountUuid, organizationUuid, ...said])).slice(0, 16);
}

/** Returns the model that Claude Code takes in a folder if none is named: what a variable or settings say; empty for its own default. */
export function usualModel(env: Env, folder: string): string {
  const [own = ''] = clientFolders(env);
  const files = [
    join(folder, '.claude/settings.local.json'),
    join(folder, '.claude/settings.json'),
    join(own, 'settings.json'),
  ];
  const models = [env.ANTHROPIC_MODEL, ...files.map(modelIn)];
  return models.find((model) => typeof model === 'string' && model !== '') ?? '';
}

function modelIn(path: string): string | undefined {
  // People who keep such files in a repository of their own have a link here.
  const model = exists(path) ? asRecord(readJson(realPath(path)))?.model : undefined;
  return typeof model === 'string' ? model : undefined;
}
