import fc from 'fast-check';
import { decodeArgv } from '../../src/core/calls/read-argv.ts';
import { decodeText } from '../../src/core/calls/read-text.ts';
import { isFailure } from '../../src/core/failure.ts';
import { readHead } from '../../src/core/front-matter/head.ts';
import { readItem } from '../../src/core/markdown/item-by-remark.ts';
import { renderBriefing } from '../../src/journal/briefing/briefing.ts';
import { renderSummaryAid } from '../../src/journal/briefing/summary-aid.ts';
import type { Document } from '../../src/journal/document/document.ts';
import { decodeDocument } from '../../src/journal/document/document.ts';
import { planLog } from '../../src/journal/log/log-change.ts';
import { logSpec, readLogRequest } from '../../src/journal/log/log-request.ts';
import { mergeSessions } from '../../src/journal/merge/merge-sessions.ts';
import { applyChange } from '../../src/journal/session/apply-change.ts';
import { renderNewSession } from '../../src/journal/session/new-session.ts';
import { damageFinding, documentFindings } from '../../src/journal/session/problems.ts';
import { readSession } from '../../src/journal/session/session.ts';
import { draftSession } from '../../src/journal/session/session-draft.ts';
import { readTask } from '../../src/journal/session/task-file.ts';
import { randomDocument, randomLog } from '../support/random-work.ts';
import { documents, mutate } from './mutate.ts';
import { pick } from './soak.ts';

type Random = () => number;

/** Throws an error that says what is wrong; a refusal is fine. */
export type Target = (random: Random, show: (input: string) => void) => void | Promise<void>;

const made = fc.sample(randomDocument, { seed: 20250115, numRuns: 150 });
const calls = fc.sample(randomLog, { seed: 20250115, numRuns: 300 });
/** Documents to start from: generated ones, and those of the tests. */
export const seeds: readonly string[] = [...made, ...documents];
/** Arguments of `log` calls to start from. */
export const logCalls: readonly (readonly string[])[] = calls;
const template =
  '---\n{{head}}\n---\n\n# Session: {{title}}\n\n## TL;DR\n{{tldr}}\n\n## Progress\n{{steps}}\n';
const now = Date.UTC(2025, 0, 16);

function refusedOr<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (isFailure(error)) return undefined;
    throw error;
  }
}

// Reads any session file, builds its briefing and logs to it: bytes outside the edited lines must stay.
const sessionFile: Target = (random, show) => {
  const text = mutate(random, pick(random, seeds), seeds);
  const args = pick(random, logCalls).map((arg) => (random() < 0.2 ? mutate(random, arg, seeds) : arg));
  show(JSON.stringify({ text, args }));
  const doc = refusedOr(() => decodeDocument(text, readHead(text)));
  if (doc === undefined) return;
  const session = readSession(doc);
  for (const told of [renderBriefing(session, { remarks: [] }, 8000), renderSummaryAid(session, '')]) {
    if (told.length > 8000) throw new Error(`The briefing has ${told.length} characters`);
  }
  documentFindings(doc, 'x.md');
  refusedOr(() => {
    const request = readLogRequest(decodeArgv(args, logSpec));
    const { edits } = planLog(doc, request, {
      time: '2025-01-16T00:00Z',
      shown: new Map(),
      blocks: { readItem },
    });
    const after = applyChange(doc, { edits }, { now });
    assertSpans(doc, after, edits);
    readSession(decodeDocument(after, readHead(after)));
  });
};

const derived = /^ {0,3}\*\*(?:Progress|Current|Blocker)\*\*:/;

// Lines that no edit touches must be there afterwards, as often as before, except for derived ones. In the front
// matter, only `updated_at` may have another value.
function assertSpans(doc: Document, after: string, edits: readonly { start: number; end: number }[]): void {
  const head = readHead(after);
  for (const [key, { value }] of doc.head.fields) {
    const isSame = JSON.stringify(head.fields.get(key)?.value) === JSON.stringify(value);
    if (!isSame && key !== 'updated_at') throw new Error(`Another value: ${key}`);
  }
  const left = new Map<string, number>();
  for (const line of after.split('\n')) left.set(line, (left.get(line) ?? 0) + 1);
  let at = 0;
  for (const line of doc.text.split('\n')) {
    const [start, end] = [at, at + line.length];
    at = end + 1;
    const isTouched = edits.some((span) => span.start <= end + 1 && span.end >= start);
    if (isTouched || start < doc.head.bodyStart || derived.test(line)) continue;
    const count = left.get(line) ?? 0;
    if (count === 0) throw new Error(`A line that no edit touches is gone: ${JSON.stringify(line)}`);
    left.set(line, count - 1);
  }
}

// Turns a task file into a session.
const taskFile: Target = (random, show) => {
  const body = pick(random, seeds).replace('## Progress', '## Acceptance Criteria');
  const text = mutate(random, body, seeds);
  show(text);
  refusedOr(() => {
    const task = readTask(decodeDocument(text, readHead(text)));
    const wish = { goal: '', name: '', taskIds: ['x'], steps: [], keyFiles: [], keyContext: [], tldr: '' };
    const draft = draftSession(wish, task);
    const id = '0194a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';
    const shared = {
      id,
      shortname: draft.name,
      owner: '',
      time: '2025-01-15T10:00:00Z',
      branch: 'main',
      commit: '',
    };
    const session = renderNewSession(template, { ...draft, ...shared });
    const { fields } = readHead(session);
    if (fields.get('id')?.value !== id || fields.get('status')?.value !== 'active')
      throw new Error(`A task did not make a valid session: ${session}`);
  });
};

// Turns the text after a slash command into flags; a `log` request must never be empty by accident.
const argumentText: Target = (random, show) => {
  const text = mutate(random, pick(random, logCalls).join(' ').replaceAll('=', ' '), seeds);
  show(text);
  refusedOr(() => readLogRequest(decodeText(text, logSpec)));
};

// Merges two versions of a file that git couldn't merge.
const merged: Target = (random, show) => {
  const base = pick(random, seeds);
  const [ours, theirs] = [mutate(random, base, seeds), mutate(random, base, seeds)];
  show(JSON.stringify({ base, ours, theirs }));
  refusedOr(() => mergeSessions({ base, ours, theirs }, { readHead, readItem }));
};

// Diagnoses a file, no matter what it contains.
const damaged: Target = (random, show) => {
  const text = mutate(random, mutate(random, pick(random, seeds).slice(0, 400), seeds), seeds);
  show(text);
  try {
    readHead(text);
  } catch (error) {
    if (!isFailure(error)) throw error;
    damageFinding(error, { file: 'x.md', path: '/x.md', waysBack: [] });
  }
};

/** Fuzz targets that need no disk, with their weights out of a hundred. */
export const coreTargets: Readonly<Record<string, { readonly target: Target; readonly weight: number }>> = {
  'session files': { target: sessionFile, weight: 38 },
  'task files': { target: taskFile, weight: 10 },
  'argument texts': { target: argumentText, weight: 14 },
  'two sides of a merge': { target: merged, weight: 3 },
  'damaged heads': { target: damaged, weight: 10 },
};
