import type { Failure } from '../../core/failure.ts';
import { cutToLetters } from '../../core/text/cut.ts';
import { oneLine } from '../../core/text/escape.ts';
import { parseInstant } from '../../core/time.ts';
import { lineAt } from '../document/damage.ts';
import type { Document } from '../document/document.ts';
import { sectionTitles } from '../document/document.ts';
import type { Facts } from '../document/session-facts.ts';
import { isSafeId, readFacts } from '../document/session-facts.ts';
import { wrongMarkers } from '../sections/step-markers.ts';

/** Something that is wrong with a project's sessions, and what to do about it. */
export interface Finding {
  readonly kind: FindingKind;
  /** The path as shown to the user; empty if the finding isn't about a file. */
  readonly file: string;
  readonly line?: number;
  readonly message: string;
  readonly hint: string;
  /** Whether `doctor --fix` can repair it, which it does only if nothing is lost. */
  readonly fixable: boolean;
}

/** What a finding is about. */
export type FindingKind =
  | 'damaged'
  | 'oversized'
  | 'no-id'
  | 'missing-field'
  | 'unreadable-field'
  | 'unknown-status'
  | 'unsafe-id'
  | 'doubled-section'
  | 'markers'
  | 'duplicate-id'
  | 'wrong-folder'
  | 'unfinished'
  | 'orphan-journal'
  | 'diverged'
  | 'stale-lock'
  | 'stale-binding'
  | 'dangling-link'
  | 'leftover'
  | 'gitignore'
  | 'hidden'
  | 'losable'
  | 'open-folder'
  | 'brought-folder'
  | 'secret'
  | 'config'
  | 'merge-driver'
  | 'hooks'
  | 'node'
  | 'error';

const statuses = ['active', 'paused', 'completed', 'abandoned'];
const required = ['id', 'shortname', 'status', 'created_at', 'updated_at'] as const;
const times = ['created_at', 'updated_at', 'paused_at', 'closed_at'] as const;

/** Returns what is wrong in one session file that can be read. */
export function documentFindings(doc: Document, file: string): Finding[] {
  const facts = readFacts(doc.head);
  return [
    ...missingFields(doc, file),
    ...(facts.id === '' ? [] : idFindings(doc, { file, facts })),
    ...unreadableFields(doc, { file, facts }),
    ...doubledSections(doc, file),
    ...markerFindings(doc, file),
  ];
}

interface Read {
  readonly file: string;
  readonly facts: Facts;
}

function isEmpty(doc: Document, key: string): boolean {
  const value = doc.head.fields.get(key)?.value;
  return value === undefined || value === '';
}

function missingFields(doc: Document, file: string): Finding[] {
  const missing = required.filter((key) => isEmpty(doc, key));
  if (missing.includes('id')) {
    const looksOurs = ['shortname', 'status', 'created_at', 'compaction_count'].some(
      (key) => !isEmpty(doc, key),
    );
    if (!looksOurs) return [];
    const message = 'The front matter has no "id", so no command treats this file as a session';
    return [
      {
        kind: 'no-id',
        file,
        line: 1,
        message,
        hint: 'Add an id that no other session has, or move the file out of this folder',
        fixable: false,
      },
    ];
  }
  return missing.map((key) => {
    return {
      kind: 'missing-field',
      file,
      line: 1,
      message: `The front matter has no "${key}"`,
      hint: `Add it to the front matter: ${key}: …`,
      fixable: false,
    };
  });
}

function lineOfField(doc: Document, key: string): number {
  return doc.head.fields.get(key)?.line as number;
}

function idFindings(doc: Document, { file, facts }: Read): Finding[] {
  if (isSafeId(facts.id)) return [];
  const message = `The id "${cutToLetters(oneLine(facts.id), 60)}" is not safe as a folder name, so the session has no journal`;
  const hint = 'Use an id of at most 64 letters, digits and dashes';
  return [{ kind: 'unsafe-id', file, line: lineOfField(doc, 'id'), message, hint, fixable: false }];
}

function unreadableFields(doc: Document, { file, facts }: Read): Finding[] {
  const findings: Finding[] = [];
  const add = (kind: FindingKind, key: string, hint: string): void => {
    const value = doc.head.fields.get(key)?.value;
    const shown = typeof value === 'string' ? `"${cutToLetters(oneLine(value), 60)}"` : 'a list';
    findings.push({
      kind,
      file,
      line: lineOfField(doc, key),
      message: `Invalid value for "${key}": ${shown}`,
      hint,
      fixable: false,
    });
  };
  if (facts.compactions === undefined)
    add(
      'unreadable-field',
      'compaction_count',
      'Use a whole number. Until then, Session Journal does not change it',
    );
  if (!isEmpty(doc, 'status') && !statuses.includes(facts.status)) {
    add(
      'unknown-status',
      'status',
      `Use one of: ${statuses.join(', ')}. Until then, the session counts as none of them`,
    );
  }
  for (const key of times) {
    const value = doc.head.fields.get(key)?.value;
    if (isEmpty(doc, key) || (typeof value === 'string' && parseInstant(value) !== undefined)) continue;
    add('unreadable-field', key, 'Use a time in UTC, such as 2025-01-15T10:00:00Z');
  }
  return findings;
}

function doubledSections(doc: Document, file: string): Finding[] {
  return doc.doubled.map((section) => {
    const first = doc.sections.get(section.name)?.start as number;
    const lines = [first, section.start].map((start) => lineAt(doc.text, start));
    return {
      kind: 'doubled-section',
      file,
      line: lines[1] as number,
      message: `The section "${sectionTitles[section.name]}" appears twice (lines ${lines.join(' and ')}), but only the first counts`,
      hint: 'Move the contents of the second into the first, and delete its heading',
      fixable: false,
    };
  });
}

function markerFindings(doc: Document, file: string): Finding[] {
  const { marked, onDone } = wrongMarkers(doc);
  const lines = marked.map((start) => lineAt(doc.text, start));
  const hint = 'To choose one: session-journal log --current N. To keep one: session-journal doctor --fix';
  const findings: Finding[] = [];
  if (lines.length > 1) {
    const message = `${lines.length} steps are marked as CURRENT (lines ${lines.join(', ')}), but only the first open one counts`;
    findings.push({ kind: 'markers', file, line: lines[1] as number, message, hint, fixable: true });
  } else if (onDone.length > 0) {
    const line = lines[0] as number;
    findings.push({
      kind: 'markers',
      file,
      line,
      message: 'A done step is marked as CURRENT',
      hint,
      fixable: true,
    });
  }
  return findings;
}

/** Where a session file that can't be read is. */
export interface DamagedPlace {
  readonly file: string;
  /** How the Failure may name it. */
  readonly path: string;
  /** Where older versions of it are, as sentences. */
  readonly waysBack: readonly string[];
}

/** Returns the finding for a session file that can't be read. */
export function damageFinding(failure: Failure, { file, path, waysBack }: DamagedPlace): Finding {
  const said = failure.data.line ?? /\(line (\d+)\)/.exec(failure.message)?.[1];
  const line = said === undefined ? {} : { line: Number(said) };
  const kind = failure.code === 'refused' ? 'oversized' : 'damaged';
  const message = failure.message.replaceAll(path, file);
  const hint = failure.hint ?? ['Repair it in an editor', ...waysBack].join('. ');
  return { kind, file, ...line, message, hint, fixable: false };
}
