import { asFields, type Fields, parseFields, textAt } from '../../core/client/line-fields.ts';
import { hashText } from '../../core/text/sha256.ts';
import type { AttributedFile, Attribution, ClaimedLines } from './attribution.ts';
import { decodeRanges, rangesText } from './line-ranges.ts';

// The notes of git-ai, authorship/3.0.0: a path and indented lines with a key and ranges, a line `---`, and JSON that says
// what the keys mean. There is one note a commit, in refs/notes/ai.

const schema = 'authorship/3.0.0';

/** Returns what captures of one commit say as a note of git-ai. */
export function encodeGitAiNote(commit: string, attributions: readonly Attribution[]): string {
  const byPath = new Map<string, string[]>();
  for (const one of attributions) {
    const key = `${sessionKey(one)}::t_${hashText(one.capture).slice(0, 14)}`;
    for (const { path, ranges } of one.files.filter(isPlain)) {
      byPath.set(path, [...(byPath.get(path) ?? []), `  ${key} ${rangesText(ranges)}`]);
    }
  }
  const sessions = attributions.map((one) => {
    const agent = { tool: 'claude', id: one.conversation, model: '' };
    return [sessionKey(one), { agent_id: agent, human_author: one.author }] as const;
  });
  const metadata = {
    schema_version: schema,
    base_commit_sha: commit,
    prompts: {},
    sessions: Object.fromEntries(sessions),
  };
  const lines = [...byPath].flatMap(([path, entries]) => [quotePath(path), ...entries]);
  return [...lines, '---', JSON.stringify(metadata, undefined, 2), ''].join('\n');
}

// The same for every tool that writes such notes, because it comes from the conversation alone.
function sessionKey({ conversation }: Attribution): string {
  return `s_${hashText(`claude:${conversation}`).slice(0, 14)}`;
}

// Nothing in the format escapes these.
function isPlain({ path }: AttributedFile): boolean {
  return !/["\n\r]/.test(path);
}

function quotePath(path: string): string {
  return /\s|^-/.test(path) ? `"${path}"` : path;
}

/** Returns what a note of git-ai says; nothing if it is none of this version. */
export function decodeGitAiNote(note: string): ClaimedLines[] {
  const end = /^---$/m.exec(note)?.index ?? -1;
  const metadata = end < 0 ? undefined : parseFields(note.slice(end + 3));
  if (metadata === undefined || !(textAt(metadata, 'schema_version') ?? '').startsWith('authorship/3.')) {
    return [];
  }
  let path = '';
  return note
    .slice(0, end)
    .split('\n')
    .flatMap((line) => {
      const [, key, text] = /^ {2}(\S+) ([\d,-]+)$/.exec(line) ?? [];
      if (key === undefined || text === undefined) {
        if (line !== '') path = line.replace(/^"(.*)"$/, '$1');
        return [];
      }
      const ranges = decodeRanges(text);
      return path === '' || ranges.length === 0 ? [] : [{ path, ranges, ...whose(key, metadata) }];
    });
}

function whose(key: string, metadata: Fields): Omit<ClaimedLines, 'path' | 'ranges'> {
  const record = (map: string, name: string): Fields | undefined => {
    const records = asFields(metadata[map]);
    return records !== undefined && Object.hasOwn(records, name) ? asFields(records[name]) : undefined;
  };
  const nobody = { tool: '', model: '', conversation: '', author: '' };
  if (key.startsWith('h_')) {
    return { ...nobody, by: 'human', author: textAt(record('humans', key), 'author') ?? '' };
  }
  const isSession = key.startsWith('s_');
  const found = isSession ? record('sessions', key.split('::', 1)[0] as string) : record('prompts', key);
  const agent = asFields(found?.agent_id);
  return {
    by: 'ai',
    tool: textAt(agent, 'tool') ?? '',
    model: textAt(agent, 'model') ?? '',
    conversation: textAt(agent, 'id') ?? '',
    author: textAt(found, 'human_author') ?? '',
  };
}
