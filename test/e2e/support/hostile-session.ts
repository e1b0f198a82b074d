import type { HostileText } from '../../support/hostile-texts.ts';

/** A hostile text between two marks, by which it is found again wherever it comes out. */
export interface Marked {
  readonly begin: string;
  readonly end: string;
  readonly text: string;
  readonly hostile: HostileText;
}

/** Returns the texts with their marks. A NUL would make a file a damaged one; it is given as another control. */
export function markTexts(texts: readonly HostileText[]): Marked[] {
  return texts.map((hostile, index) => {
    const [begin, end] = [`Qb${index}q`, `Qe${index}q`];
    // What pretends to begin a turn must begin a line.
    const gap = /^\w[\w ]*:/.test(hostile.text) ? '\n' : ' ';
    return { begin, end, hostile, text: `${begin}${gap}${hostile.text.replaceAll('\0', '\x01')} ${end}` };
  });
}

/** Returns what stands between the marks of a text wherever it was given whole; what is left of one that was cut says little. */
export function findMarked(given: string, { begin, end }: Marked): string[] {
  const parts = given.split(begin).slice(1);
  return parts.flatMap((part) => {
    const [before = ''] = part.split(/Qb\d+q/);
    return before.includes(end) ? [before.split(end)[0] as string] : [];
  });
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');
const inItem = (text: string): string => text.replaceAll('\n', '\n  ');

// With every character beyond ASCII as `\uXXXX`, any text can stand in a YAML head.
function quoted(text: string): string {
  return JSON.stringify(oneLine(text)).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What of a session is not hostile. */
export interface HostileSession {
  readonly id: string;
  /** Texts that each stand in every field; in a field of one line, behind each other. */
  readonly texts: readonly string[];
  /** The name, status, owner and branch, where they are to be harmless. */
  readonly plain?: boolean;
}

/** Returns a session file, as a repository may bring it, that holds the texts in every field. */
export function hostileSession({ id, texts, plain = false }: HostileSession): string {
  const all = texts.join(' ');
  const each: Each = (render) => texts.map(render).join('\n');
  return [
    '---',
    `id: ${id}`,
    `shortname: ${plain ? 'plain' : quoted(all)}`,
    'status: active',
    `task_ids: [${quoted(all)}]`,
    'created_at: 2025-01-15T10:00:00Z',
    `updated_at: ${plain ? '2025-01-15T10:00:00Z' : quoted(all)}`,
    'compaction_count: 1',
    `git_branch: ${quoted(all)}`,
    `git_last_commit: ${quoted(all)}`,
    `pause_reason: ${quoted(all)}`,
    `close_reason: ${quoted(all)}`,
    '---',
    '',
    `# Session: ${oneLine(all)}`,
    '',
    '## TL;DR (Read This First)',
    texts.join('\n'),
    '',
    `**Progress**: ${oneLine(all)}`,
    `**Current**: ${oneLine(all)}`,
    `**Blocker**: ${oneLine(all)}`,
    '',
    '## Context',
    `**Objective**: ${oneLine(all)}`,
    '**Key Files**:',
    each((text) => `- \`${oneLine(text).replaceAll('`', '')}\``),
    '**Key Context** (survives compaction):',
    each((text) => `- ${inItem(text)}`),
    '',
    ...hostileLists(texts, each),
  ].join('\n');
}

type Each = (render: (text: string, index: number) => string) => string;

function hostileLists(texts: readonly string[], each: Each): string[] {
  return [
    '## Progress',
    '### Completed',
    each((text) => `- [x] ${inItem(text)}`),
    each((text) => `- ${inItem(text)}`),
    '### In Progress',
    each((text, index) => `- [ ] ${inItem(text)}${index === texts.length - 1 ? ' <- CURRENT' : ''}`),
    '',
    ...hostileDecisions(texts, each),
    ...['Discoveries', 'Dead Ends'].flatMap((name) => [
      `## ${name}`,
      each((text, index) => `${index + 1}. **${oneLine(text).replaceAll('*', '')}**: ${inItem(text)}`),
      '',
    ]),
    '## Blockers',
    each((text) => `- ${inItem(text)}\n- [resolved 2025-01-15T14:00Z] ${inItem(text)}`),
    '',
    '## Next Steps',
    each((text, index) => `${index + 1}. ${inItem(text)}`),
    '',
    '## Files Modified This Session',
    each((text) => `- ${inItem(text)}`),
    '',
    '## Resume Commands',
    texts.map(oneLine).join('\n'),
    '',
  ];
}

function hostileDecisions(texts: readonly string[], each: Each): string[] {
  const label = (name: string, text: string): string => `**${name}**: ${oneLine(text)}`;
  return [
    '## Decisions',
    texts.map(oneLine).join('\n'),
    '',
    each((text, index) =>
      [
        `### ${index + 1}. ${oneLine(text)} (2025-01-15T12:15Z)`,
        ...['Context', 'Options', 'Choice', 'Rationale'].map((name) => label(name, text)),
        oneLine(text),
        '',
      ].join('\n'),
    ),
    `### ${texts.length + 1}. Gone`,
    label('Superseded by', texts.join(' ')),
    '',
  ];
}

/** Returns the head of a session that is one of many in a list, each field of it hostile. */
export function hostileRow(id: string, text: string): string {
  const keys = ['shortname', 'status', 'owner', 'git_branch', 'updated_at'];
  return ['---', `id: ${id}`, ...keys.map((key) => `${key}: ${quoted(text)}`), '---', '', '# Row', ''].join(
    '\n',
  );
}

/** Returns a task file that is hostile in every field. */
export function hostileTask(id: string, texts: readonly string[]): string {
  const all = texts.join(' ');
  return [
    '---',
    `id: ${id}`,
    `shortname: ${quoted(all)}`,
    `title: ${quoted(all)}`,
    'status: ready',
    '---',
    '',
    `# ${oneLine(all)}`,
    '',
    ...texts,
    '',
    '## Acceptance Criteria',
    ...texts.map((text) => `- [ ] ${inItem(text)}`),
    '',
  ].join('\n');
}
