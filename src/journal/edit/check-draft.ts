import { Failure, isFailure } from '../../core/failure.ts';
import { readText } from '../../io/disk/read.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import { lineAt } from '../document/damage.ts';
import type { Document } from '../document/document.ts';
import { readFacts } from '../document/session-facts.ts';
import { decodeSession } from '../files/documents.ts';
import type { Finding } from '../session/problems.ts';
import { documentFindings } from '../session/problems.ts';
import { folderOf } from '../session/project-problems.ts';
import type { Target } from '../which-session/find-target.ts';

/** An edited text that was checked. */
export interface CheckedDraft {
  /** Undefined if the text can't be saved, because no command could read it afterwards. */
  readonly doc: Document | undefined;
  /** What the edit broke, in the order of lines; what was wrong before isn't named. */
  readonly findings: readonly Finding[];
}

/**
 * Returns what is wrong with the text in a file that is to replace the session's. `base` is the session as it was, or
 * undefined if that can't be read.
 */
export async function checkDraft(
  path: string,
  base: Document | undefined,
  { target, context }: { readonly target: Target; readonly context: Context },
): Promise<CheckedDraft> {
  try {
    const text = readText(path);
    const { notSecrets, sectionAliases } = readConfig(target.project, context.env);
    const doc = await decodeSession(text, sectionAliases);
    assertSameId(doc, target);
    const known = new Set(base === undefined ? [] : documentFindings(base, '').map(keyOf));
    const findings = [
      ...documentFindings(doc, '').filter((finding) => !known.has(keyOf(finding))),
      ...statusFindings(doc, target),
      ...(context.screen === undefined ? [] : await secretFindings(text, base?.text ?? '', notSecrets)),
    ];
    return { doc, findings: findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { doc: undefined, findings: [brokenFinding(error)] };
  }
}

function brokenFinding({ message, data }: Failure): Finding {
  const { line } = data;
  return {
    kind: 'damaged',
    file: '',
    ...(typeof line === 'number' ? { line } : {}),
    message: message.replace(/ \(line \d+\)$/, ''),
    hint: message.includes('conflict') ? 'Keep what both versions wrote, without the marker lines' : '',
    fixable: false,
  };
}

// Lines move while somebody types.
function keyOf({ kind, message }: Finding): string {
  return `${kind} ${message.replace(/\d+/g, '')}`;
}

function assertSameId({ head }: Document, { file }: Target): void {
  const { id } = file.facts;
  const now = readFacts(head).id;
  if (now === '' && id === '')
    throw new Failure('damaged', 'The front matter has no "id"', { data: { line: 1 } });
  // The id of a damaged session may be lost.
  if (now === id || id === '') return;
  throw new Failure('damaged', `The id must stay "${id}": entries and conversations name it`, {
    data: { line: head.fields.get('id')?.line ?? 1 },
  });
}

// To close a session takes more than its status.
function statusFindings({ head }: Document, { file }: Target): Finding[] {
  const { status } = readFacts(head);
  if (status === file.facts.status || (folderOf(status) ?? file.folder) === file.folder) return [];
  const how = file.folder === 'active' ? 'close' : `resume --reopen ${file.facts.shortname}`;
  return [
    {
      kind: 'wrong-folder',
      file: '',
      line: head.fields.get('status')?.line as number,
      message: `The status is now "${status}", but its file stays in ${file.folder}/`,
      hint: `Leave the status, and run: session-journal ${how}`,
      fixable: false,
    },
  ];
}

async function secretFindings(text: string, old: string, notSecrets: readonly string[]): Promise<Finding[]> {
  const { screenSecrets } = await import('../../core/secrets/find.ts');
  return screenSecrets(text, notSecrets)
    .found.filter(({ start, end }) => !old.includes(text.slice(start, end)))
    .map(({ kind, start, hint }) => ({
      kind: 'secret',
      file: '',
      line: lineAt(text, start),
      message: `This looks like a secret: ${kind} ${hint}`,
      hint: 'Take it out, unless it is no secret',
      fixable: false,
    }));
}
