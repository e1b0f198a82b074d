// Pure: the names of references, in the store and at the remote. `WRITER` is the clone that wrote what they lead to.
//   refs/own/WRITER/MONTH              what this clone took; `store/append-capture.ts` writes it
//   refs/shared/WRITER/REMOTE/MONTH    what of it is at a remote, or goes there
//   refs/team/WRITER/REMOTE/MONTH      what others shared there
//   refs/apart/WRITER/REMOTE/MONTH     a history that somebody has replaced: not read, only named
//   refs/incoming/WRITER/REMOTE/MONTH  just fetched, not yet looked at
//   refs/purged/WRITER/REMOTE          what others say they purged; with `own` as the remote, what this clone did

/** Where captures are at a remote. The second is for remotes that refuse anything but branches. */
export const remoteBases = ['refs/session-journal/v1', 'refs/heads/session-journal/v1'] as const;

/** A reference of ours at a remote. */
export interface RemoteRef {
  readonly writer: string;
  /** Six digits, or `purged` for what the writer has purged. */
  readonly month: string;
}

/** Returns what a reference of a remote is; undefined if it is none of ours. */
export function readRemoteRef(ref: string): RemoteRef | undefined {
  const base = remoteBases.find((one) => ref.startsWith(`${one}/`));
  const rest = base === undefined ? '' : ref.slice(base.length + 1);
  const [, purger = ''] = /^purged\/([0-9a-f]{12})$/.exec(rest) ?? [];
  if (purger !== '') return { writer: purger, month: 'purged' };
  const [, writer = '', month = ''] = /^([0-9a-f]{12})\/(\d{6})$/.exec(rest) ?? [];
  return writer === '' ? undefined : { writer, month };
}

/** Returns the name at a remote. */
export function remoteRef({ writer, month }: RemoteRef, isBranch: boolean): string {
  const base = remoteBases[isBranch ? 1 : 0];
  return month === 'purged' ? `${base}/purged/${writer}` : `${base}/${writer}/${month}`;
}

/** Returns the name in the store. */
export function storeRef(
  kind: 'shared' | 'team' | 'apart' | 'incoming',
  { writer, month }: RemoteRef,
  remote: string,
): string {
  return `refs/${kind}/${writer}/${remote}/${month}`;
}

/** Returns the clone whose captures a reference of the store leads to, and the last part of its name. */
export function readStoreRef(ref: string): RemoteRef {
  const parts = ref.split('/');
  return { writer: parts[2] ?? '', month: parts.at(-1) ?? '' };
}
