import { runGit } from '../../io/git/process.ts';
import { fetchObjects, type Refusal, type Route } from '../remote/transport.ts';
import type { Store } from '../store/store.ts';

const timeoutMs = 120_000;

/** Fetches the lists of changed lines of all captures, which `why` needs; returns why it couldn't. */
export async function fetchEdits(route: Route): Promise<Refusal | undefined> {
  const { store } = route;
  const format = ['--raw', '--root', '-m', '--no-renames', '--no-abbrev', '--format='];
  const args = ['--git-dir=.', 'log', ...format, '--glob=refs/team', '--', 'edits.jsonl'];
  const { stdout } = await runGit(store.folder, args, { timeoutMs });
  const objects = [...stdout.matchAll(/^:\S+ \S+ \S+ ([0-9a-f]{40}) [AM]/gm)].map(
    ([, object = '']) => object,
  );
  return fetchObjects(route, await missingOf(store, [...new Set(objects)]));
}

async function missingOf({ folder }: Store, objects: readonly string[]): Promise<string[]> {
  if (objects.length === 0) return [];
  const input = objects.map((object) => `${object}\n`).join('');
  const args = ['--git-dir=.', 'cat-file', '--batch-check'];
  const { stdout } = await runGit(folder, args, { input, timeoutMs });
  return [...stdout.matchAll(/^([0-9a-f]{40}) missing$/gm)].map(([, object = '']) => object);
}

/** Fetches in one go all that captures, given as commits of the store, lack here; returns why it couldn't. */
export async function fetchBodies(
  route: Route,
  commits: readonly string[] | 'all',
): Promise<Refusal | undefined> {
  return fetchObjects(route, await missingBodies(route.store, commits));
}

/** Returns the objects that captures lack here. */
async function missingBodies({ folder }: Store, commits: readonly string[] | 'all'): Promise<string[]> {
  if (commits.length === 0) return [];
  const which = commits === 'all' ? ['--glob=refs/team'] : ['--no-walk', ...commits];
  const args = ['--git-dir=.', 'rev-list', '--objects', '--missing=print', ...which, '--'];
  const { stdout } = await runGit(folder, args, { timeoutMs });
  return [...stdout.matchAll(/^\?([0-9a-f]{40})$/gm)].map(([, object = '']) => object);
}
