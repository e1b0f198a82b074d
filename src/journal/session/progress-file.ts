import { containText, oneLine } from '../../core/text/escape.ts';
import { openBlockers } from '../sections/blockers.ts';
import { titledText } from '../sections/discoveries-and-dead-ends.ts';
import { derivedTexts } from '../sections/tldr.ts';
import type { Session } from './session.ts';
import { lastCompaction } from './session.ts';

const mark = /^\uFEFF?<!-- Derived from .* \(id ([^)\s]+)\) by session-journal\b/;
const notesHeading = /^## Notes[ \t]*$/m;

/** Returns the id that a progress.md says it was derived from; undefined for a file that a person maintains. */
export function derivedFrom(text: string): string | undefined {
  const id = mark.exec(text.split('\n', 1)[0] as string)?.[1];
  return id?.replace(/%([0-9a-f]{4})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

// An id comes from a file, so it must not be able to end the comment or hide its own end.
function encodeId(id: string): string {
  return id.replace(/[^\w.:-]/g, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Returns progress.md for a session: where the work stands, and the user's own notes from the old file, unchanged. */
export function renderProgressFile(session: Session, file: string, old: string | undefined): string {
  const notes = old === undefined ? undefined : notesOf(old);
  const { progress, current, blocker } = derivedTexts(session.figures);
  const parts = [
    `<!-- Derived from ${oneLine(file).replaceAll('>', '›')} (id ${encodeId(session.id)}) by session-journal: rewritten after every change, except for "## Notes" -->`,
    `# Progress: ${oneLine(session.shortname || session.title)}`,
    `**Status**: ${oneLine(session.status)}${lastCompaction(session.compactions)}, updated ${oneLine(session.updatedAt)}`,
    containText(session.tldr, { indent: 0, eol: '\n' }),
    [`**Progress**: ${progress}`, `**Current**: ${current}`, `**Blocker**: ${blocker}`].join('\n'),
    list('Open steps', session.openSteps),
    list(
      'Blockers',
      openBlockers(session.blockers).map((one) => one.text),
    ),
    list('Next steps', session.nextSteps.map(titledText)),
  ];
  const body = parts.filter((part) => part !== '').join('\n\n');
  return `${body}\n\n${notes ?? '## Notes\n'}`;
}

function notesOf(old: string): string | undefined {
  const at = old.search(notesHeading);
  return at < 0 ? undefined : old.slice(at);
}

function list(title: string, texts: readonly string[]): string {
  if (texts.length === 0) return '';
  return `## ${title}\n${texts.map((text) => `- ${oneLine(text)}`).join('\n')}`;
}
