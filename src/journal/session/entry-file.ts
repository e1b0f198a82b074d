import { containText, oneLine } from '../../core/text/escape.ts';
import { openBlockers } from '../sections/blockers.ts';
import { titledText } from '../sections/discoveries-and-dead-ends.ts';
import { derivedTexts } from '../sections/tldr.ts';
import type { Session } from './session.ts';
import { lastCompaction } from './session.ts';

/** What an entry records besides the session's state. */
export interface EntryNote {
  /** `checkpoint`, `pause`, `close`, `compaction` … */
  readonly kind: string;
  /** `2025-01-15T10:00:00Z` */
  readonly time: string;
  readonly note?: string | undefined;
  readonly branch: string;
  readonly commit: string;
  /** Lines that were moved out of the session file, under headings of their own; they are written as they are. */
  readonly moved?: string | undefined;
}

/** Returns a journal entry: the state of a session at one moment, with the user's note. */
export function renderEntry(session: Session, entry: EntryNote): string {
  const { progress, current, blocker } = derivedTexts(session.figures);
  const title = `# ${entry.kind.charAt(0).toUpperCase()}${entry.kind.slice(1)}: ${oneLine(session.shortname)} (${entry.time})`;
  const state = [
    `**Session**: ${oneLine(session.id)}`,
    `**Status**: ${oneLine(session.status)}${lastCompaction(session.compactions)}`,
    `**Branch**: ${oneLine(entry.branch) || 'none'}${entry.commit === '' ? '' : ` at ${oneLine(entry.commit)}`}`,
    `**Progress**: ${progress}`,
    `**Current**: ${current}`,
    `**Blocker**: ${blocker}`,
  ];
  const parts = [
    title,
    state.join('\n'),
    section('Note', contained(entry.note ?? '')),
    section('TL;DR', contained(session.tldr)),
    section('Open blockers', bullets(openBlockers(session.blockers).map((one) => one.text))),
    section('Next steps', bullets(session.nextSteps.map(titledText))),
  ];
  const text = `${parts.filter((part) => part !== '').join('\n\n')}\n`;
  return entry.moved === undefined ? text : `${text}\n${entry.moved}`;
}

// A text must not open a section of the entry.
function contained(text: string): string {
  return containText(text, { indent: 0, eol: '\n' });
}

function section(title: string, text: string): string {
  return text === '' ? '' : `## ${title}\n${text}`;
}

function bullets(texts: readonly string[]): string {
  return texts.map((text) => `- ${oneLine(text)}`).join('\n');
}
