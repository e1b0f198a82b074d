import { resolve } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { sha256 } from '../../io/disk/sha256.ts';
import { findGitFolder } from '../../io/git/folder.ts';
import { readGitHead } from '../../io/git/git.ts';
import { runGit } from '../../io/git/process.ts';
import type { Env } from '../../io/project/person.ts';
import type { Store } from '../store/store.ts';
import {
  type ConfigEntries,
  isAddress,
  lastValue,
  parseConfig,
  protocolOf,
  pushRemote,
  showUrl,
  transportSettings,
} from './remote-url.ts';

/** The remote that captures are shared through. */
export interface SharedRemote {
  /** Its name in this clone; empty if the person gave an address. */
  readonly name: string;
  readonly url: string;
  /** The address without a password. */
  readonly shown: string;
  readonly protocol: 'https' | 'ssh' | 'file';
  /** 12 hex digits that stand for the address. */
  readonly id: string;
  /** What git needs to reach it, for a remote called `sj`. */
  readonly settings: ConfigEntries;
}

/** The name under which git knows the remote in the store, for the time of a call. */
export const remoteName = 'sj';

/**
 * Returns the remote that captures of a clone would go to: the one that the person chose, else the one that the branch
 * is pushed to, else `origin`. Undefined if there is none. What a file of the repository says never counts, not even if
 * git's configuration includes it. Fails with `refused` if the address can't be used.
 */
export async function findRemote(
  cwd: string,
  wish: string | undefined,
  { store, env }: { readonly store: Store; readonly env: Env },
): Promise<SharedRemote | undefined> {
  const own = await configOf(cwd, ['--local', '--no-includes'], env);
  const entries = [...(await configOf(cwd, ['--global', '--includes'], env)), ...own];
  const isUrl = wish !== undefined && isAddress(wish);
  const name = isUrl ? '' : (wish ?? pushRemote(entries, readGitHead(cwd)?.branch ?? ''));
  const said = isUrl
    ? wish
    : (lastValue(entries, `remote.${name}.pushurl`) ?? lastValue(entries, `remote.${name}.url`));
  if (said === undefined) return undefined;
  const top = findGitFolder(cwd)?.top ?? cwd;
  const url = await rewritten(store, /^\.{1,2}\//.test(said) ? resolve(top, said) : said, env);
  const protocol = protocolOf(url);
  if (protocol === undefined) {
    throw new Failure('refused', `Captures can't go to ${showLine(showUrl(url))}`, {
      hint: 'Only addresses of https, ssh and folders can be used. To choose one: session-journal settings capture.remote URL',
    });
  }
  const settings = [
    ...transportSettings(own, name, remoteName),
    [`remote.${remoteName}.url`, url] as const,
    [`remote.${remoteName}.pushurl`, url] as const,
  ];
  return { name, url, shown: showLine(showUrl(url)), protocol, id: sha256(url).slice(0, 12), settings };
}

async function configOf(cwd: string, where: readonly string[], env: Env): Promise<ConfigEntries> {
  const { ok, stdout } = await runGit(cwd, ['config', ...where, '--list', '-z'], { env, timeoutMs: 20_000 });
  return ok ? parseConfig(stdout) : [];
}

// The person's `url.….insteadOf` counts, and what is agreed to is the address that git really opens.
async function rewritten({ folder }: Store, said: string, env: Env): Promise<string> {
  let url = said;
  for (let count = 0; count < 3; count += 1) {
    if (url.startsWith('-')) return url;
    const { ok, stdout } = await runGit(folder, ['--git-dir=.', 'ls-remote', '--get-url', url], {
      env,
      timeoutMs: 20_000,
    });
    const next = stdout.replace(/\n$/, '');
    if (!ok || next === url) return url;
    url = next;
  }
  return url;
}
