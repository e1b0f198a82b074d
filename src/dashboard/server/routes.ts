/** What a request is about. */
export type Asked =
  | { readonly kind: 'root' | 'login' | 'logout' | 'events' | 'unknown' }
  | { readonly kind: 'asset'; readonly name: string }
  | { readonly kind: 'act'; readonly project: string }
  | { readonly kind: 'screen'; readonly project: string; readonly name: string }
  | {
      readonly kind: 'page';
      readonly project: string;
      readonly page: PageName;
      /** The id or name of what it shows; empty for a list. */
      readonly id: string;
      readonly query: ReadonlyMap<string, string>;
    };

const pages = ['sessions', 'conversations', 'runs', 'terminals', 'why', 'search', 'settings'] as const;

/** A page of a project. */
export type PageName = 'home' | (typeof pages)[number];

/** Returns what an address means. Whatever is in it, no path on the disk comes of it. */
export function routeOf(target: string): Asked {
  const [path = '', search = ''] = target.split('?', 2);
  const parts = path.split('/').slice(1).map(decodePart);
  if (parts.some((part) => part === undefined)) return { kind: 'unknown' };
  const [first = '', second = '', third = '', ...more] = parts as string[];
  if (more.length > 0) return { kind: 'unknown' };
  if (first === '') return { kind: second === '' ? 'root' : 'unknown' };
  if (['login', 'logout', 'events'].includes(first) && parts.length === 1)
    return { kind: first as 'login' | 'logout' | 'events' };
  if (first === 'assets') return third === '' ? { kind: 'asset', name: second } : { kind: 'unknown' };
  if (!/^[0-9a-f]{8}$/.test(first)) return { kind: 'unknown' };
  if (second === 'act' && third === '') return { kind: 'act', project: first };
  if (second === 'screens')
    return isName(third) ? { kind: 'screen', project: first, name: third } : { kind: 'unknown' };
  return pageOf(first, second, { id: third, search });
}

function pageOf(project: string, name: string, { id, search }: { id: string; search: string }): Asked {
  const page = name === '' ? 'home' : pages.find((one) => one === name);
  const isOne = ['sessions', 'conversations', 'runs', 'terminals'].includes(name);
  if (page === undefined || (id !== '' && !(isOne && isName(id)))) return { kind: 'unknown' };
  return { kind: 'page', project, page, id, query: new Map(new URLSearchParams(search)) };
}

// Ids and names as our lists print them. They are compared with those that are known, and never a path.
function isName(text: string): boolean {
  return text !== '' && text.length <= 120 && !/[/\\\p{Cc}]/u.test(text) && !/^[-.]/.test(text);
}

function decodePart(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
