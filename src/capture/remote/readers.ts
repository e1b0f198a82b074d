import { join } from 'node:path';
import { followStat } from '../../io/disk/stat.ts';
import { runNetworkGit } from '../../io/git/network.ts';
import type { Store } from '../store/store.ts';
import { remoteName, type SharedRemote } from './remote.ts';
import { withoutRedirects } from './remote-url.ts';

/**
 * Who can read what is at a remote: everyone, only who is let in, whoever may read a folder, or unknown, because ssh
 * doesn't tell, or because the remote can't be reached without the person's own settings.
 */
export type Readers = 'everyone' | 'let-in' | 'folder' | 'unknown';

/** Returns who can read what is at a remote, as far as it can be seen from here. It opens a connection without a login. */
export async function readersOf(remote: SharedRemote, store: Store): Promise<Readers> {
  const { protocol, url } = remote;
  if (protocol === 'ssh') return 'unknown';
  if (protocol === 'file') {
    const mode = followStat(url.replace(/^file:\/\//i, ''))?.mode ?? 0;
    return (mode & 0o004) === 0 ? 'folder' : 'everyone';
  }
  const bare = url.replace(/^(https:\/\/)[^/@]*@/i, '$1');
  const { PATH } = process.env;
  // Nothing of the person's: no password, no helper, no cookie.
  const env = {
    PATH,
    HOME: join(store.folder, 'nobody'),
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
  };
  const { ok, stderr } = await runNetworkGit(store.folder, {
    args: ['--git-dir=.', 'ls-remote', remoteName, 'HEAD'],
    settings: [[`remote.${remoteName}.url`, bare], ...withoutRedirects(bare)],
    env,
    timeoutMs: 15_000,
  });
  if (ok) return 'everyone';
  return denials.test(stderr) ? 'let-in' : 'unknown';
}

// Hosts say that a repository is not there to hide that there is one.
const denials =
  /terminal prompts disabled|could not read (?:username|password)|authentication failed|returned error: 40[134]|repository .*not found/i;
