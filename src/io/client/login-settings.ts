import { join } from 'node:path';
import { asRecord, readJson } from '../disk/json.ts';
import { exists, realPath } from '../disk/stat.ts';
import type { Env } from '../project/person.ts';
import { clientFolders } from '../transcripts/client-folders.ts';

const kept = ['env', 'apiKeyHelper', 'awsAuthRefresh', 'awsCredentialExport', 'gcpAuthRefresh'];

/** Returns those of the person's settings of Claude Code without which it may not reach the model, and no others. */
export function loginSettings(env: Env): Record<string, unknown> {
  const [folder = ''] = clientFolders(env);
  const path = join(folder, 'settings.json');
  // People who keep such files in a repository of their own have a link here.
  const all = exists(path) ? asRecord(readJson(realPath(path))) : undefined;
  return Object.fromEntries(Object.entries(all ?? {}).filter(([name]) => kept.includes(name)));
}
