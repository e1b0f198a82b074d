import { editFields } from '../../core/front-matter/edit-fields.ts';
import type { Head } from '../../core/front-matter/fields.ts';
import { applyEdits } from '../../core/text/edit.ts';
import { parseInstant } from '../../core/time.ts';
import type { Document } from '../document/document.ts';
import { readCount, readFacts } from '../document/session-facts.ts';
import { numbersKey } from '../sections/step-numbers.ts';
import type { Sides } from './three-way.ts';

/** Merged front matter, with notes on what was decided where both sides changed the same thing. */
export interface MergedHead {
  /** From the start of the file to the end of the closing `---` line. */
  readonly text: string;
  readonly notes: readonly string[];
}

/** Says whether one commit comes from another; undefined if that isn't known. */
export type IsDescendant = (commit: string, ancestor: string) => boolean | undefined;

interface MergeHeadOptions {
  readonly readHead: (text: string) => Head;
  readonly isDescendant?: IsDescendant | undefined;
}

type Versions = Sides<Document | undefined> & { readonly ours: Document; readonly theirs: Document };

// The fields of a group only make sense together.
const groups: readonly (readonly string[])[] = [
  ['status', 'paused_at', 'pause_reason', 'closed_at', 'close_reason', 'duration_hours'],
  ['git_branch', 'git_last_commit'],
];
const computed = new Set([
  'updated_at',
  'log_commit',
  'created_at',
  'compaction_count',
  'task_ids',
  numbersKey,
]);

/**
 * Returns which side has the later `updated_at`. If both are equal, the
 * answer doesn't depend on which side is called ours.
 */
export function laterSide({ ours, theirs }: Versions): 'ours' | 'theirs' {
  const [one, other] = [ours, theirs].map((doc) => parseInstant(readFacts(doc.head).updatedAt) ?? 0) as [
    number,
    number,
  ];
  if (one !== other) return one > other ? 'ours' : 'theirs';
  return ours.text >= theirs.text ? 'ours' : 'theirs';
}

/**
 * Returns the merged front matter: ours, with the fields that their side changed, and
 * with times, counts and tasks combined from both. The steps' numbers stay ours until the body is merged, too.
 */
export function mergeHeads(
  sides: Versions,
  { readHead, isDescendant = () => undefined }: MergeHeadOptions,
): MergedHead {
  const { base, ours, theirs } = sides;
  const keys = [...new Set([...ours.head.fields.keys(), ...theirs.head.fields.keys()])];
  const notes: string[] = [];
  const single = keys.filter((key) => !computed.has(key) && !groups.some((group) => group.includes(key)));
  const fromTheirs: string[] = [];
  for (const group of [...groups, ...single.map((key) => [key])]) {
    const [old, one, other] = [base, ours, theirs].map((doc) => writtenOf(doc, group));
    if (one === other || other === old) continue;
    const isClash = one !== old && base !== undefined;
    const side = one === old ? 'theirs' : laterSide(sides);
    if (isClash) notes.push(`Both sides changed "${group[0]}": the later change counts`);
    if (side === 'theirs') fromTheirs.push(...group);
  }
  const text = takeFields(sides, fromTheirs, readHead);
  return {
    text: applyEdits(text, editFields(text, readHead(text), computedFields(sides, isDescendant))),
    notes,
  };
}

function writtenOf(doc: Document | undefined, keys: readonly string[]): string {
  return JSON.stringify(keys.map((key) => doc?.head.fields.get(key)?.value));
}

// Scalars and lists keep our style; any other value is copied as written.
function takeFields(
  { ours, theirs }: Versions,
  keys: readonly string[],
  readHead: (text: string) => Head,
): string {
  let text = ours.text.slice(0, ours.head.bodyStart);
  for (const key of keys) {
    const head = readHead(text);
    const [field, value] = [head.fields.get(key), theirs.head.fields.get(key)?.value];
    if (value === undefined || isPlain(value)) {
      text = applyEdits(text, editFields(text, head, { [key]: value }));
      continue;
    }
    const { start, end } = theirs.head.fields.get(key) as { start: number; end: number };
    const place = field ?? { start: head.fieldsEnd, end: head.fieldsEnd };
    text = applyEdits(text, [{ start: place.start, end: place.end, text: theirs.text.slice(start, end) }]);
  }
  return text;
}

function isPlain(value: unknown): value is string | readonly string[] {
  return typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
}

function computedFields(
  sides: Versions,
  isDescendant: IsDescendant,
): Record<string, string | readonly string[]> {
  const fields = {
    updated_at: mergeTimes(sides, 'updated_at'),
    log_commit: mergeLogCommits(sides, isDescendant),
    created_at: mergeTimes(sides, 'created_at'),
    compaction_count: mergeCounts(sides),
    task_ids: mergeTasks(sides),
  };
  return Object.fromEntries(
    Object.entries(fields).filter((pair): pair is [string, string | string[]] => pair[1] !== undefined),
  );
}

function mergeTimes(sides: Versions, key: 'updated_at' | 'created_at'): string | undefined {
  const [old, one, other] = [sides.base, sides.ours, sides.theirs].map(
    (doc) => doc?.head.fields.get(key)?.value,
  );
  if (typeof other !== 'string' || other === '' || (key === 'created_at' && other === old)) return undefined;
  if (key === 'created_at' && one === old) return other;
  const [mine, yours] = [parseInstant(String(one ?? '')), parseInstant(other)];
  if (mine === undefined || yours === undefined) return mine === undefined ? other : undefined;
  return (key === 'updated_at') === yours > mine && yours !== mine ? other : undefined;
}

// Both sides logged: what the descendant's log knew includes the other's. On two branches, the later one counts.
function mergeLogCommits(sides: Versions, isDescendant: IsDescendant): string | undefined {
  const { base, ours, theirs } = sides;
  const [old, one, other] = [base, ours, theirs].map((doc) => doc && readFacts(doc.head).logCommit);
  if (one === other || other === '' || other === old || other === undefined) return undefined;
  if (one === old || one === '' || one === undefined || isDescendant(other, one)) return other;
  return isDescendant(one, other) || laterSide(sides) === 'ours' ? undefined : other;
}

function mergeCounts({ base, ours, theirs }: Versions): string | undefined {
  const values = [base, ours, theirs].map((doc) => doc?.head.fields.get('compaction_count')?.value);
  const [old, one, other] = values.map(readCount);
  if (one === undefined || other === undefined) return other === undefined ? undefined : String(other);
  // Without a common base, nobody can tell which compactions both sides counted.
  const sum = values[0] === undefined || old === undefined ? 0 : one + other - old;
  const count = Math.max(one, other, sum);
  return count === one ? undefined : String(count);
}

function mergeTasks({ base, ours, theirs }: Versions): readonly string[] | undefined {
  const [old, one, other] = [base, ours, theirs].map((doc) =>
    doc === undefined ? [] : readFacts(doc.head).taskIds,
  ) as [readonly string[], readonly string[], readonly string[]];
  const kept = one.filter((id) => other.includes(id) || !old.includes(id));
  const tasks = [...kept, ...other.filter((id) => !one.includes(id) && !old.includes(id))];
  return JSON.stringify(tasks) === JSON.stringify(one) ? undefined : tasks;
}
