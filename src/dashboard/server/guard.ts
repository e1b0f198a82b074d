import type { HttpRequest } from '../../io/process/http.ts';

/** What a server answers to. */
export interface Guarded {
  /** The names under which it may be asked: `127.0.0.1:4870`. */
  readonly hosts: readonly string[];
  /** Where a write may come from: `http://127.0.0.1:4870`. */
  readonly origins: readonly string[];
  /** Whether nothing may be changed. */
  readonly isReadOnly: boolean;
}

/** Why a request is refused, and what can be done about it. */
export interface Refused {
  readonly status: number;
  readonly text: string;
}

const longestTarget = 2000;

/** Returns why a request is not even looked at; undefined if it may be routed. */
export function refusalOf({ method, target, headers }: HttpRequest, guarded: Guarded): Refused | undefined {
  const [host = '', ...others] = headers.get('host') ?? [];
  // Another name that leads here could be an attacker's, whose page would then read ours.
  if (others.length > 0 || !guarded.hosts.includes(host.toLowerCase())) {
    const text =
      'This server does not answer to that address. If a tunnel leads here, start it with: session-journal dashboard --public-url URL';
    return { status: 403, text };
  }
  if (!['GET', 'HEAD', 'POST'].includes(method)) return { status: 405, text: 'Only GET, HEAD and POST' };
  if (!/^\/[!-~]*$/.test(target) || target.length > longestTarget)
    return { status: 400, text: 'Bad address' };
  return undefined;
}

/** Returns why a login is refused: only our own pages, and the file that `--open` makes, may send one. */
export function loginRefusalOf({ headers }: HttpRequest, { origins }: Guarded): Refused | undefined {
  const [origin = '', ...others] = headers.get('origin') ?? [];
  // A page from a file has the origin null.
  if (others.length > 0 || !(origin === 'null' || origins.includes(origin)))
    return { status: 403, text: 'A login must come from the login page' };
  const type = only(headers.get('content-type'));
  if (type !== 'application/x-www-form-urlencoded') return { status: 415, text: 'A login is a form' };
  return undefined;
}

/** Returns why a write is refused, before its key is looked at; undefined if it may be done. */
export function writeRefusalOf({ headers }: HttpRequest, guarded: Guarded): Refused | undefined {
  const origin = only(headers.get('origin'));
  if (origin === undefined || !guarded.origins.includes(origin))
    return { status: 403, text: 'A change must come from a page of this server' };
  const site = headers.get('sec-fetch-site');
  if (site !== undefined && only(site) !== 'same-origin')
    return { status: 403, text: 'A change must come from a page of this server' };
  if (only(headers.get('content-type')) !== 'application/json')
    return { status: 415, text: 'A change is sent as application/json' };
  if (guarded.isReadOnly)
    return { status: 403, text: 'This dashboard only reads. Use the command at a terminal instead' };
  return undefined;
}

function only(values: readonly string[] | undefined): string | undefined {
  return values?.length === 1 ? values[0] : undefined;
}
