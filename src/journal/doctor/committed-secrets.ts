import { join } from 'node:path';
import { trackedFiles } from '../../io/git/git.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import type { Finding } from '../session/problems.ts';
import type { SecretLine } from './secret-lines.ts';
import { readSecretLines } from './secret-lines.ts';

/**
 * Returns a finding for each line and kind of secret in the session documents that git
 * tracks; no finding contains the secret itself.
 */
export async function findCommittedSecrets(project: Project, { env }: Context): Promise<Finding[]> {
  const paths = (trackedFiles(project.root, '.sessions') ?? []).filter((path) => path.endsWith('.md'));
  const { notSecrets } = readConfig(project, env);
  const found = paths.map(async (path) => {
    const lines = await readSecretLines(join(project.root, path), notSecrets);
    return lines.map((line) => findingOf(path, line));
  });
  return (await Promise.all(found)).flat();
}

function findingOf(file: string, { kind, line }: SecretLine): Finding {
  return {
    kind: 'secret',
    file,
    line,
    message: `Git tracks something that looks like a secret: ${kind}`,
    hint: 'Revoke it where it was issued: git history still contains it. Then remove it from the file. If it is not a secret, add it to not_secrets in ~/.config/session-journal/config.json',
    fixable: false,
  };
}
