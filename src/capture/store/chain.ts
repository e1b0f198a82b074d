import { runGit } from '../../io/git/process.ts';
import { readObjects } from '../../io/git/read-objects.ts';
import { type Store, storeFailure } from './store.ts';

// What a reference of the store leads to: a chain of commits, the oldest first. A link is written again without a change
// of its tree, message and dates, so the same links give the same commits in every clone.

/** A commit of a chain. */
export interface Link {
  /** The hash of the commit. */
  readonly object: string;
  /** Empty for one that has no files. */
  readonly tree: string;
  /** The values of the lines `author` and `committer`. */
  readonly author: string;
  readonly committer: string;
  readonly message: string;
}

const timeoutMs = 120_000;

/** Returns the references of the store that begin like this, with what they lead to. */
export async function readRefs({ folder }: Store, beginning: string): Promise<Map<string, string>> {
  const format = '--format=%(objectname) %(refname)';
  const { stdout } = await runGit(folder, ['--git-dir=.', 'for-each-ref', format, beginning], { timeoutMs });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))] as const),
  );
}

/** Returns the chain that a reference or commit leads to; empty if there is none. */
export async function readChain(store: Store, tip: string): Promise<Link[]> {
  return (await readChains(store, [tip]))[0] ?? [];
}

const atOnce = 1_000;

/** Returns the chains that commits or references lead to, in the same order. */
export async function readChains({ folder }: Store, tips: readonly string[]): Promise<Link[][]> {
  if (tips.length === 0) return [];
  const args = ['--git-dir=.', 'rev-list', '--parents', '--first-parent', '--ignore-missing', '--stdin'];
  const input = tips.map((tip) => `${tip}\n`).join('');
  const listed = await runGit(folder, args, { input, timeoutMs });
  if (!listed.ok) return tips.map(() => []);
  const rows = listed.stdout.split('\n').filter((row) => row !== '');
  const parents = new Map(
    rows.map((row) => row.split(' ')).map(([object = '', parent = '']) => [object, parent]),
  );
  const objects = [...parents.keys()];
  const links = new Map<string, Link>();
  for (let at = 0; at < objects.length; at += atOnce) {
    const some = objects.slice(at, at + atOnce);
    const texts = await readObjects(folder, some, { args: ['--git-dir=.'], type: 'commit' });
    for (const [index, object] of some.entries()) {
      const text = texts[index];
      if (text !== undefined) links.set(object, { object, ...decodeCommit(text) });
    }
  }
  const ends = await resolveAll(folder, tips);
  return ends.map((end) => chainFrom(end, parents, links));
}

async function resolveAll(folder: string, tips: readonly string[]): Promise<string[]> {
  const input = tips.map((tip) => `${tip}\n`).join('');
  const args = ['--git-dir=.', 'cat-file', '--batch-check=%(objectname)'];
  const { stdout } = await runGit(folder, args, { input, timeoutMs });
  return stdout.split('\n').slice(0, tips.length);
}

function chainFrom(
  end: string,
  parents: ReadonlyMap<string, string>,
  links: ReadonlyMap<string, Link>,
): Link[] {
  const chain: Link[] = [];
  for (let at = end; ; at = parents.get(at) ?? '') {
    const link = links.get(at);
    if (link === undefined) return chain.reverse();
    chain.push(link);
  }
}

function decodeCommit(text: string): Omit<Link, 'object'> {
  const end = text.indexOf('\n\n');
  const field = (name: string): string =>
    new RegExp(`^${name} (.*)$`, 'm').exec(text.slice(0, end))?.[1] ?? '';
  return {
    tree: field('tree'),
    author: field('author'),
    committer: field('committer'),
    message: text.slice(end + 2),
  };
}

/** A reference that is to lead to another chain. */
export interface NewChain {
  readonly ref: string;
  /** The commit that the links come after; empty if they are all there is. */
  readonly after: string;
  /** If there are none, the reference is deleted, or leads to `after`. */
  readonly links: readonly Omit<Link, 'object'>[];
}

/** Returns the chain of a reference without some of its links; undefined if it has none of them. */
export function withoutLinks(
  ref: string,
  links: readonly Link[],
  isDropped: (link: Link) => boolean,
): NewChain | undefined {
  const first = links.findIndex(isDropped);
  if (first === -1) return undefined;
  const after = links[first - 1]?.object ?? '';
  return { ref, after, links: links.slice(first).filter((link) => !isDropped(link)) };
}

/** Makes references of the store lead to these chains, whatever they led to. Fails with `unwritable`. */
export async function writeChains(store: Store, chains: readonly NewChain[]): Promise<void> {
  const { folder } = store;
  const moves = chains.filter(({ links }) => links.length === 0);
  const input = chains.filter(({ links }) => links.length > 0).map(streamOf);
  const isWritten =
    input.length === 0 ||
    (
      await runGit(folder, ['--git-dir=.', 'fast-import', '--quiet', '--force'], {
        input: `${input.join('')}done\n`,
        timeoutMs,
      })
    ).ok;
  const lines = moves.map(({ ref, after }) =>
    after === '' ? `delete ${ref}\n` : `update ${ref} ${after}\n`,
  );
  const isMoved =
    lines.length === 0 ||
    (await runGit(folder, ['--git-dir=.', 'update-ref', '--stdin'], { input: lines.join(''), timeoutMs })).ok;
  if (!isWritten || !isMoved) throw storeFailure(store);
}

function streamOf({ ref, after, links }: NewChain): string {
  return links
    .map(({ author, committer, message, tree }, index) =>
      [
        `commit ${ref}\n`,
        `author ${author}\n`,
        `committer ${committer}\n`,
        `data ${Buffer.byteLength(message)}\n${message}\n`,
        index === 0 && after !== '' ? `from ${after}\n` : '',
        tree === '' ? '' : `M 040000 ${tree} ""\n`,
      ].join(''),
    )
    .join('');
}
