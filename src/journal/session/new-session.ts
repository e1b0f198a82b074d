import { renderHead } from '../../core/front-matter/edit-fields.ts';
import { containHeading, containText, oneLine } from '../../core/text/escape.ts';
import { plainStyle, renderItems } from '../document/list-edit.ts';
import { currentMarker } from '../document/markers.ts';
import { fileLine } from '../sections/discoveries-and-dead-ends.ts';
import { containInline, derivedTexts } from '../sections/tldr.ts';
import { fillTemplate } from './template.ts';

/** Everything that a new session starts with. */
export interface NewSession {
  readonly id: string;
  readonly shortname: string;
  readonly owner: string;
  readonly taskIds: readonly string[];
  /** `2025-01-15T10:00:00Z` */
  readonly time: string;
  readonly branch: string;
  readonly commit: string;
  readonly goal: string;
  /** The first TL;DR paragraph; the goal if there is nothing longer. */
  readonly tldr: string;
  readonly steps: readonly string[];
  /** Those of the steps that are done already (default: none). */
  readonly doneSteps?: readonly string[];
  readonly keyFiles: readonly string[];
  readonly keyContext: readonly string[];
}

const eol = '\n';

/**
 * Returns a new session file's text from a template. Throws a Failure
 * `invalid` if the template has an unknown placeholder.
 */
export function renderNewSession(template: string, session: NewSession): string {
  const finished = session.steps.filter((step) => session.doneSteps?.includes(step));
  const [first, ...others] = session.steps.filter((step) => !finished.includes(step));
  const current = first === undefined ? '' : oneLine(first);
  const lines = derivedTexts({
    done: finished.length,
    total: session.steps.length,
    current,
    blockers: [],
  });
  const done = finished.map((text) => ({ text, before: '[x] ' }));
  // A project's own template may have no place for steps that are done already.
  const hasPlace = /\{\{[ \t]*completed[ \t]*\}\}/.test(template);
  const ahead = hasPlace ? [] : done;
  return fillTemplate(template.replace(/\r\n/g, eol), {
    head: headLines(session),
    title: containHeading(session.goal),
    tldr: containText(session.tldr, { indent: 0, eol, amongLabels: true }),
    progress: lines.progress,
    current: containInline(lines.current, eol),
    objective: containInline(oneLine(session.goal), eol),
    key_files: block(session.keyFiles.map((path) => ({ text: fileLine(path) }))),
    key_context: block(session.keyContext.map((text) => ({ text }))),
    completed: block(done),
    in_progress: block(
      first === undefined ? ahead : [...ahead, { text: first, before: '[ ] ', after: currentMarker }],
    ),
    remaining: block(others.map((text) => ({ text, before: '[ ] ' }))),
  });
}

// A list with the blank line that separates it from what follows; nothing at all if it is empty.
function block(items: Parameters<typeof renderItems>[0]): string {
  return renderItems(items, plainStyle(false), eol);
}

function headLines(session: NewSession): string {
  const fields: [string, string | readonly string[]][] = [
    ['id', session.id],
    ['shortname', session.shortname],
    ...(session.owner === '' ? [] : ([['owner', session.owner]] as [string, string][])),
    ['status', 'active'],
    ['task_ids', session.taskIds],
    ['created_at', session.time],
    ['updated_at', session.time],
    ...(session.commit === '' ? [] : ([['log_commit', session.commit]] as [string, string][])),
    ['compaction_count', '0'],
    ['git_branch', session.branch],
    ['git_last_commit', session.commit],
  ];
  return renderHead(fields, eol).slice('---\n'.length, -'\n---\n'.length);
}
