import { isAbsolute } from 'node:path';

// Pure: which remote is meant by a repository's configuration, and what its address says.

/** Entries of git's configuration, in the order in which they count; keys are as `git config --list` prints them. */
export type ConfigEntries = readonly (readonly [key: string, value: string])[];

/** Returns the entries that `git config --list -z` printed. */
export function parseConfig(printed: string): ConfigEntries {
  return printed.split('\0').flatMap((entry) => {
    if (entry === '') return [];
    const at = entry.indexOf('\n');
    return [at === -1 ? ([entry, ''] as const) : ([entry.slice(0, at), entry.slice(at + 1)] as const)];
  });
}

/** Returns the last value of a key; undefined if there is none. */
export function lastValue(entries: ConfigEntries, key: string): string | undefined {
  return entries.findLast(([one]) => one === key)?.[1];
}

/** Returns the name of the remote that a branch is pushed to, else `origin`. */
export function pushRemote(entries: ConfigEntries, branch: string): string {
  const named =
    lastValue(entries, `branch.${branch}.pushremote`) ??
    lastValue(entries, 'remote.pushdefault') ??
    lastValue(entries, `branch.${branch}.remote`);
  return named === undefined || named === '.' ? 'origin' : named;
}

const transportKeys = /^(?:core\.sshcommand|ssh\.variant|http\..+|credential\..+)$/;

/** Returns the settings of a repository's own configuration that say how to reach a remote, for one of another name. */
export function transportSettings(entries: ConfigEntries, name: string, other: string): ConfigEntries {
  return entries.flatMap(([key, value]) => {
    if (transportKeys.test(key)) return [[key, value] as const];
    const proxy = [`remote.${name}.proxy`, `remote.${name}.proxyauthmethod`].indexOf(key);
    return proxy === -1 ? [] : [[`remote.${other}.${proxy === 0 ? 'proxy' : 'proxyauthmethod'}`, value]];
  });
}

/** Returns the settings by which git follows no redirect of an address, whatever others say that fit it less. */
export function withoutRedirects(url: string): ConfigEntries {
  return [
    ['http.followRedirects', 'false'],
    [`http.${url}.followRedirects`, 'false'],
  ];
}

/** Says whether a text is an address, and not the name of a remote. */
export function isAddress(text: string): boolean {
  return /[:/\\]/.test(text);
}

/** How an address is reached; undefined if that is not by https, ssh or as a folder. */
export function protocolOf(url: string): 'https' | 'ssh' | 'file' | undefined {
  if (url.startsWith('-') || /[\0\r\n]/.test(url) || /^[\w+.-]+::/.test(url)) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(url)?.[1]?.toLowerCase();
  if (scheme === 'https' || scheme === 'ssh' || scheme === 'file') return scheme;
  if (scheme !== undefined) return undefined;
  if (isAbsolute(url)) return 'file';
  return /^[^/:]+:/.test(url) ? 'ssh' : undefined;
}

/** Returns an address as people may see it, without a password or a token. */
export function showUrl(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, (all, scheme: string) =>
    /^ssh:/i.test(scheme) && !all.slice(scheme.length).includes(':') ? all : `${scheme}…@`,
  );
}
