import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long a login holds, and how long a server waits for the next request. */
export const loginMs = 12 * 60 * 60_000;

/** What a login gives to a browser. */
export interface Login {
  /** The value of the cookie, with which pages can be read. */
  readonly cookie: string;
  /** What a change needs besides. */
  readonly writeKey: string;
}

/** Returns a login that holds from now on; only who has the server's key can make one. */
export function makeLogin(key: string, now: number): Login {
  const until = String(now + loginMs);
  return { cookie: `${until}.${macOf(key, `read ${until}`)}`, writeKey: macOf(key, `write ${until}`) };
}

/** Returns when a cookie ends, in milliseconds since 1970; undefined if it isn't ours or has ended. */
export function readCookie(key: string, cookie: string, now: number): number | undefined {
  const [, until = '', mac = ''] = /^(\d{1,15})\.([\w-]{43})$/.exec(cookie) ?? [];
  if (until === '' || !isSame(mac, macOf(key, `read ${until}`))) return undefined;
  // A clock that was set back can't make a login last longer.
  return Number(until) > now && Number(until) <= now + loginMs ? Number(until) : undefined;
}

/** Says whether a write key belongs to the login that ends then. */
export function isWriteKey(key: string, until: number, given: string): boolean {
  return isSame(given, macOf(key, `write ${until}`));
}

/** Returns the value of a cookie in the header of a request; undefined if it isn't there, or there more than once. */
export function cookieIn(headers: readonly string[], name: string): string | undefined {
  const found = headers
    .flatMap((header) => header.split(';'))
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`));
  return found.length === 1 ? (found[0] as string).slice(name.length + 1) : undefined;
}

function macOf(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
