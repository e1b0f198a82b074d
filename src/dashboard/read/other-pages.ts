import type { ShownSetting, ShownThing } from '../page/bare.ts';
import type { DamagedRow, FoundRow, SearchFound, SessionRow } from '../page/lists.ts';
import { type Data, listAt, numberAt, recordAt, textAt, timeAt } from './json.ts';
import { progressFrom } from './session-page.ts';
import { ask, type Sources } from './sources.ts';

/** Returns the rows of `view list --json`. */
export function sessionRows(data: Data): { sessions: SessionRow[]; damaged: DamagedRow[] } {
  return {
    sessions: listAt(data, 'sessions').map((one) => ({
      ...progressFrom(one),
      id: textAt(one, 'id'),
      name: textAt(one, 'shortname'),
      status: textAt(one, 'status'),
      work: textAt(one, 'working_on'),
      branch: textAt(one, 'git_branch'),
      owner: one.mine === true ? '' : textAt(one, 'owner'),
      at: timeAt(one, 'updated_at'),
    })),
    damaged: listAt(data, 'damaged').map((one) => ({
      file: textAt(one, 'file'),
      message: textAt(one, 'message'),
    })),
  };
}

const mostFound = 50;

/** Returns what a search in everything finds; nothing for an empty query. Fails as `search` does. */
export async function readSearch(query: string, { apart }: Sources, root: string): Promise<SearchFound> {
  if (query.trim() === '') return { query: '', total: 0, rows: [], missing: 0, trouble: '' };
  const words = ['search', '--in', 'all', '--limit', String(mostFound), '--', query];
  return foundFrom(await ask(apart, words, root), query);
}

/** Returns what `search --json` says as rows. */
export function foundFrom(data: Data, query: string): SearchFound {
  const rows = listAt(data, 'hits').map(rowFrom);
  return {
    query,
    total: numberAt(data, 'total') ?? 0,
    rows,
    missing: numberAt(data, 'missing') ?? 0,
    trouble: '',
  };
}

function rowFrom(hit: Data): FoundRow {
  const source = recordAt(hit, 'source');
  const more = {
    what: textAt(hit, 'kind'),
    text: textAt(hit, 'text'),
    author: textAt(hit, 'author'),
    at: timeAt(hit, 'time'),
  };
  if (source.kind === 'conversation') {
    const [id, turn] = [textAt(source, 'conversation'), numberAt(source, 'turn') ?? 0];
    const path = `conversations/${id}?from=${Math.max(1, turn)}#t${turn}`;
    return { ...more, kind: 'conversation', where: `Conversation ${id.slice(0, 8)}, turn ${turn}`, path };
  }
  if (source.kind === 'commit') {
    const commit = textAt(source, 'commit').slice(0, 10);
    return { ...more, kind: 'commit', where: commit, path: '' };
  }
  const session = textAt(hit, 'session');
  const path = session === '' ? '' : `sessions/${encodeURIComponent(session)}`;
  return { ...more, kind: 'journal', where: session || textAt(source, 'file'), path };
}

/** Returns the settings, and what happens by itself. */
export async function readSettingsPage(
  { apart }: Sources,
  root: string,
): Promise<{ settings: ShownSetting[]; things: ShownThing[] }> {
  const data = await ask(apart, ['settings'], root);
  const settings = listAt(data, 'settings').map((one) => {
    const values = listAt(one, 'values');
    return {
      key: textAt(one, 'key'),
      about: textAt(one, 'about'),
      value: values.length === 0 ? 'default' : values.map(({ value }) => JSON.stringify(value)).join(', '),
      from: values.length === 0 ? 'default' : values.map((value) => textAt(value, 'from')).join(', '),
    };
  });
  const things = listAt(data, 'automatic').map((one) => ({
    name: textAt(one, 'name'),
    value: textAt(one, 'value'),
    from: textAt(one, 'from'),
    change: textAt(one, 'change'),
  }));
  return { settings, things };
}
