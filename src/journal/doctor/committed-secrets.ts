import { join } from 'node:path';
import { trackedFiles } from '../../io/git/git.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import { readAnyText } from '../files/searchable.ts';
import type { Finding } from '../session/problems.ts';

/**
 * Returns where secrets stand in the session documents that git tracks, one finding for each line and kind; none holds
 * the secret itself.
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
    message: `Git tracks what looks like a secret: ${kind}`,
    hint: 'Make it invalid where it was issued, for git remembers it, and take it out; if it is none, list it under not_secrets in .sessions/config.json',
    fixable: false,
  };
}
