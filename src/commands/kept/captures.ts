import { dirname } from 'node:path';
import { foldersHere, secretsHere } from '../../capture/view/listed-captures.ts';
import { counted } from '../../core/text/count.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import type { AutomaticThing } from '../../journal/doctor/automatic-things.ts';
import type { KeptPlace } from '../../journal/doctor/kept-places.ts';
import { placeAt } from '../../journal/doctor/kept-places.ts';
import type { Finding } from '../../journal/session/problems.ts';

/** Returns the row of `settings` and `doctor --privacy` about captures. */
export function captureThing(project: Project | undefined, { cwd, env }: Context): AutomaticThing {
  const { capture: isOn, keepDays } = readConfig(project, env);
  const isKept = foldersHere(cwd).length > 0;
  return {
    name: 'Keeping pieces of conversations, without secrets, with the commits that came of them',
    value: isOn ? 'on' : 'off',
    from: isOn
      ? `default, ${isKept ? `in this clone, for ${counted(keepDays, 'day')}` : 'nothing is kept in this clone'}`
      : 'settings',
    change: isOn
      ? 'session-journal settings capture off, or for one conversation /session:off-record. For how long: session-journal settings capture.keep_days N. What is kept: session-journal captures'
      : 'session-journal settings capture --unset',
  };
}

/** Returns the places in which the captures of projects are kept. */
export function capturePlaces(projects: readonly Project[]): KeptPlace[] {
  return captureFolders(projects).flatMap((folder) =>
    placeAt(folder, 'captures: pieces of conversations with the commits, yours and fetched ones', 'you'),
  );
}

/** Returns the folders in which the captures of projects are kept, each once. */
export function captureFolders(projects: readonly Project[]): string[] {
  const stores = projects.flatMap(({ root }) => foldersHere(root));
  // Nothing else is kept beside the store.
  return [...new Set(stores.map(dirname))];
}

/** Looks through the captures of a project by today's rules, and returns how many there are and a finding for each secret. */
export async function captureSecrets(
  { root }: Project,
  { env }: Context,
): Promise<{ captures: number; findings: Finding[] }> {
  const { notSecrets } = readConfig(undefined, env);
  const { screenSecrets } = await import('../../core/secrets/find.ts');
  const kindsIn = (text: string): string[] => screenSecrets(text, notSecrets).found.map(({ kind }) => kind);
  const { captures, found } = await secretsHere(root, kindsIn);
  const findings = found.map(({ capture, kind, own, place }): Finding => {
    return {
      kind: 'secret',
      file: `capture ${capture}`,
      message: `This looks like a secret: ${kind}`,
      hint: `Revoke it where it was issued if others can read it. Then remove the capture${own ? '' : ', which somebody else pushed'}: session-journal captures purge ${capture}${place === root ? '' : `, in ${place}`}`,
      fixable: false,
    };
  });
  return { captures, findings };
}
