import { relative, sep } from 'node:path';
import { readConfig } from '../../io/project/config.ts';
import { knownProjects } from '../conversation/known-projects.ts';
import type { Finding } from '../session/problems.ts';
import type { Examined } from './diagnose.ts';
import { holdsProgram, keptPlaces } from './kept-places.ts';
import type { SecretLine } from './secret-lines.ts';
import { readSecretLines } from './secret-lines.ts';

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
  const { notSecrets } = readConfig(undefined, context.env);
  const paths = keptPlaces(knownProjects(project, context.env), context.env)
    .filter((place) => !holdsProgram(place))
    .flatMap(({ files }) => files);
  const found = paths.map(async (path) => {
    const lines = await readSecretLines(path, notSecrets);
    return lines.map((line) => findingOf(shown(project.root, path), line));
  });
  return { files: paths.length, findings: (await Promise.all(found)).flat() };
}

function shown(root: string, path: string): string {
  const way = relative(root, path);
  return way.startsWith('..') ? path : way.split(sep).join('/');
}

function findingOf(file: string, { kind, line }: SecretLine): Finding {
  return {
    kind: 'secret',
    file,
    line,
    message: `This looks like a secret: ${kind}`,
    hint: 'Revoke it where it was issued if others can read the file. Then remove it. If it is not a secret: session-journal settings not_secrets',
    fixable: false,
  };
}
