import { join } from 'node:path';
import { trackedFiles } from '../../io/git/git.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import { readAnyText } from '../files/searchable.ts';
import type { Finding } from '../session/problems.ts';

/**
 * Returns a finding for each line and kind of secret in the session documents that git
 * tracks; no finding contains the secret itself.
 */
export async function findCommittedSecrets(project: Project, { env }: Context): Promise<Finding[]> {
  const paths = (trackedFiles(project.root, '.sessions') ?? []).filter((path) => path.endsWith('.md'));
  if (paths.length === 0) return [];
  const { notSecrets } = readConfig(project, env);
  const { screenSecrets } = await import('../../core/secrets/find.ts');
  return paths.flatMap((path) => {
    const text = readAnyText(join(project.root, path));
    const findings = new Map<string, Finding>();
    let [line, at] = [1, 0];
    for (const { kind, start } of screenSecrets(text, notSecrets).found) {
      line += text.slice(at, start).split('\n').length - 1;
      at = start;
      findings.set(`${line} ${kind}`, findingOf(path, { kind, line }));
    }
    return [...findings.values()];
  });
}

function findingOf(file: string, { kind, line }: { kind: string; line: number }): Finding {
  return {
    kind: 'secret',
    file,
    line,
    message: `Git tracks something that looks like a secret: ${kind}`,
    hint: 'Revoke it where it was issued: git history still contains it. Then remove it from the file. If it is not a secret, add it to not_secrets in ~/.config/session-journal/config.json',
    fixable: false,
  };
}
