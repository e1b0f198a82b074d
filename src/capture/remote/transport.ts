import { withLock } from '../../io/disk/lock.ts';
import { type NetworkAnswer, runNetworkGit } from '../../io/git/network.ts';
import type { Env } from '../../io/project/person.ts';
import { partialSettings, sweepTemporary } from '../store/drop-unreachable.ts';
import type { Store } from '../store/store.ts';
import { reasonOf } from './failure-reason.ts';
import { remoteName, type SharedRemote } from './remote.ts';
import { withoutRedirects } from './remote-url.ts';

// The only place that opens connections. The remote's settings hold for one call and are never in the store's own file.

/** A way to a remote, and for how long it may be used. */
export interface Route {
  readonly store: Store;
  readonly remote: SharedRemote;
  readonly env: Env;
  /** When everything must be done, in milliseconds since 1970. */
  readonly until: number;
  /** The largest pack that is fetched, in bytes; 0 for any. */
  readonly mostBytes: number;
  /** Asks the person whether to fetch more than that; absent if nobody can be asked. */
  readonly mayBeLarge?: (() => Promise<boolean>) | undefined;
}

/** Why something could not be done. */
export interface Refusal {
  readonly reason: string;
}

const always: readonly (readonly [string, string])[] = [
  // The store is a partial one, without saying so in its file. Without the filter, all bodies would come along.
  ...partialSettings,
  ['protocol.version', '2'],
  ['transfer.fsckObjects', 'true'],
  ['transfer.bundleURI', 'false'],
  // One file for all that comes, so that its size is the size of what comes.
  ['fetch.unpackLimit', '1'],
  ['push.gpgSign', 'false'],
  ['push.negotiate', 'false'],
];

async function call(route: Route, args: readonly string[], input = ''): Promise<NetworkAnswer> {
  const { store, remote, env, until, mostBytes } = route;
  return runNetworkGit(store.folder, {
    args: ['--git-dir=.', ...args],
    settings: [...always, ...remote.settings, ...withoutRedirects(remote.url)],
    env,
    timeoutMs: Math.max(1, until - Date.now()),
    input,
    mostBytes,
  });
}

function refusalOf({ ok, stderr, ended }: NetworkAnswer): Refusal | undefined {
  if (ok) return undefined;
  if (ended === 'late') return { reason: 'the remote took too long' };
  if (ended === 'large') return { reason: 'the remote has more than is fetched unasked' };
  return { reason: reasonOf(stderr) };
}

/** Returns the references of the remote below these, with what they lead to; or why they can't be listed. */
export async function listRemote(
  route: Route,
  bases: readonly string[],
): Promise<{ refs: ReadonlyMap<string, string>; refusal: Refusal | undefined }> {
  const patterns = bases.map((base) => `${base}/*`);
  const answer = await call({ ...route, mostBytes: 0 }, ['ls-remote', '--refs', remoteName, ...patterns]);
  const refs = answer.stdout.split('\n').flatMap((row) => {
    const [object = '', ref = ''] = row.split('\t');
    // Git finds the pattern anywhere in a name.
    const isBelow = bases.some((base) => ref.startsWith(`${base}/`));
    return isBelow && /^[0-9a-f]{40}$/.test(object) ? [[ref, object] as const] : [];
  });
  return { refs: new Map(refs), refusal: refusalOf(answer) };
}

const fetching = [
  ...['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-maintenance', '--no-prune'],
  ...['--no-recurse-submodules', '--stdin', remoteName],
];

async function fetchBy(route: Route, args: readonly string[], input: string): Promise<Refusal | undefined> {
  const { store, mayBeLarge } = route;
  const answer = await call(route, [...args, ...fetching], input);
  if (answer.ok) return undefined;
  await withLock(store.folder, { waitMs: 60_000 }, async () => sweepTemporary(store));
  const isAllowed = answer.ended === 'large' && (await mayBeLarge?.()) === true;
  return isAllowed ? fetchBy({ ...route, mostBytes: 0 }, args, input) : refusalOf(answer);
}

/** Fetches references of the remote into others of the store, without bodies; returns why it couldn't. */
export async function fetchRefs(
  route: Route,
  wanted: ReadonlyMap<string, string>,
): Promise<Refusal | undefined> {
  if (wanted.size === 0) return undefined;
  const specs = [...wanted].map(([from, to]) => `+${from}:${to}\n`);
  return fetchBy(route, [], specs.join(''));
}

/** Fetches single objects of the remote; returns why it couldn't. */
export async function fetchObjects(route: Route, objects: readonly string[]): Promise<Refusal | undefined> {
  if (objects.length === 0) return undefined;
  const input = objects.map((object) => `${object}\n`).join('');
  return fetchBy(route, ['-c', 'fetch.negotiationAlgorithm=noop'], input);
}

/** What is pushed to one reference of the remote. */
export interface PushedRef {
  /** A reference of the store; empty to delete the one of the remote. */
  readonly from: string;
  readonly to: string;
  /** What the reference of the remote must lead to if its history is to be replaced; undefined if it is only added to. */
  readonly replaces: string | undefined;
}

/** Pushes references; returns why it couldn't, by the name at the remote. */
export async function pushRefs(route: Route, pushed: readonly PushedRef[]): Promise<Map<string, Refusal>> {
  if (pushed.length === 0) return new Map();
  const leases = pushed.flatMap(({ to, replaces }) =>
    replaces === undefined ? [] : [`--force-with-lease=${to}:${replaces}`],
  );
  const args = ['push', '--porcelain', '--no-verify', '--no-follow-tags', '--recurse-submodules=no'];
  const specs = pushed.map(({ from, to }) => `${from}:${to}`);
  const answer = await call({ ...route, mostBytes: 0 }, [...args, ...leases, remoteName, ...specs]);
  const rows = answer.stdout.split('\n').map((row) => row.split('\t'));
  return new Map(
    pushed.flatMap(({ from, to }) => {
      const [flag, , summary = ''] = rows.find(([, names]) => names === `${from}:${to}`) ?? [];
      if (flag !== undefined && flag !== '!') return [];
      const refusal = refusalOf(flag === '!' ? { ...answer, stderr: summary } : answer);
      return refusal === undefined ? [] : [[to, refusal] as const];
    }),
  );
}
