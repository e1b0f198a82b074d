import { relative, sep } from 'node:path';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import { readAnyText } from '../files/searchable.ts';
import type { Finding } from '../session/problems.ts';
import type { Examined } from './diagnose.ts';
import { keptPlaces, knownProjects } from './kept-places.ts';

/** What was looked through for secrets, and what was found. */
interface SecretSearch {
  readonly files: number;
  readonly findings: readonly Finding[];
}

/**
 * Looks through all that is kept, of this project and of the person, by today's rules. Returns a finding for each line
 * and kind of secret; none contains the secret itself.
 */
export async function findKeptSecrets({ project, context }: Examined): Promise<SecretSearch> {
  const { screenSecrets } = await import('../../core/secrets/find.ts');
  const notSecrets = notSecretsOf(context);
  const paths = keptPlaces(knownProjects(project, context.env), context.env)
    .filter(({ what }) => !isOurCode(what))
    .flatMap(({ files }) => files);
  const findings = paths.flatMap((path) => {
    const text = readAnyText(path);
    const lines = new Map<string, Finding>();
    let [line, at] = [1, 0];
    for (const { kind, start } of screenSecrets(text, notSecrets).found) {
      line += text.slice(at, start).split('\n').length - 1;
      at = start;
      lines.set(`${line} ${kind}`, findingOf(shown(project.root, path), kind, line));
    }
    return [...lines.values()];
  });
  return { files: paths.length, findings };
}

function notSecretsOf({ env }: Context): readonly string[] {
  return readConfig(undefined, env).notSecrets;
}

function isOurCode(what: string): boolean {
  return what.startsWith("the program's own code") || what.startsWith('a copy of the program');
}

function shown(root: string, path: string): string {
  const way = relative(root, path);
  return way.startsWith('..') ? path : way.split(sep).join('/');
}

function findingOf(file: string, kind: string, line: number): Finding {
  return {
    kind: 'secret',
    file,
    line,
    message: `This looks like a secret: ${kind}`,
    hint: 'Revoke it where it was issued if others can read the file. Then remove it. If it is not a secret: session-journal settings not_secrets',
    fixable: false,
  };
}
