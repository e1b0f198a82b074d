import { showLine } from '../../core/text/controls.ts';
import { cutToLetters } from '../../core/text/cut.ts';
import { cleanText, containText } from '../../core/text/escape.ts';
import { shownPath } from '../../io/project/project.ts';
import { measureBriefing } from '../../journal/briefing/briefing.ts';
import type { Changed } from '../../journal/change/change-session.ts';
import { renderWarnings } from '../../journal/change/change-session.ts';
import { lineAt } from '../../journal/document/damage.ts';
import type { Document, SectionName } from '../../journal/document/document.ts';
import type { Logged } from '../../journal/log/draft.ts';
import type { LogChange } from '../../journal/log/log-change.ts';
import type { Kind, NumberedThing } from '../../journal/sections/numbered.ts';
import { readLists } from '../../journal/sections/numbered.ts';
import type { Target } from '../../journal/which-session/find-target.ts';
import type { Reply } from '../reply/command.ts';
import { stepsLines } from './steps-line.ts';

/** Returns the reply to a log that this prompt has made before. */
export function repeatedReply({ file, project }: Target): Reply {
  const path = shownPath(project, file.path);
  return {
    text: `📝 Already logged to ${file.facts.shortname} for this prompt; nothing was written`,
    data: {
      id: file.facts.id,
      shortname: file.facts.shortname,
      file: path,
      changed: false,
      repeated: true,
      logged: [],
      already: [],
      warnings: [],
    },
  };
}

const placed: readonly (readonly [SectionName, Kind])[] = [
  ['context', 'key-context'],
  ['blockers', 'blocker'],
  ['next-steps', 'next'],
];

const measuredBudgets = 1.25;

/** A log that was made. */
export interface Logging {
  readonly changed: Changed;
  readonly plan: LogChange;
  readonly budget: number;
  readonly warnings: readonly string[];
}

/** Returns the reply to a log: what went where, and how far the session is. */
export function logReply(target: Target, { changed, plan, budget, warnings }: Logging): Reply {
  const { session, doc } = changed;
  const file = shownPath(target.project, changed.path);
  const lists = listsLoggedTo(doc, plan.logged);
  const logged = plan.logged.map((one) => ({ ...withNumber(one, lists), line: findLine(doc, one) }));
  const { done, total, current } = session.figures;
  // Measuring all of a long journal takes time, and nobody needs to know how far beyond the budget it is.
  const size = measureBriefing(session, budget * measuredBudgets);
  const lines = [
    `📝 ${plan.logged.length > 0 ? 'Logged to' : 'Nothing new for'} ${session.shortname}`,
    ...logged.map((one) => `   ${one.what}: ${shorten(numbered(one))} (${file}:${one.line})`),
    ...plan.already.map((text) => `   ${shorten(text)}`),
    ...(changed.entry === undefined ? [] : [`   Entry: ${changed.entry}`]),
    ...stepsLines(session),
    ...(size > budget * 0.75
      ? [`   Briefing: ${kilo(size)}/${kilo(budget)} KB. To shorten it: session-journal tidy`]
      : []),
  ];
  const data = {
    id: session.id,
    shortname: session.shortname,
    file,
    changed: changed.changed,
    logged,
    already: plan.already,
    ...(changed.entry === undefined ? {} : { entry: changed.entry }),
    progress: { done, total },
    current,
    briefing: { size, budget },
    warnings,
  };
  return { text: lines.join('\n') + renderWarnings(warnings), data };
}

// What was added stands last in its list.
function withNumber(one: Logged, lists: ReturnType<typeof listsLoggedTo>): Logged {
  const kind = placed.find(([section]) => section === one.section)?.[1];
  const list = kind === undefined ? [] : (lists[kind] ?? []);
  const added = list.findLast(({ text }) => text === cleanText(one.text));
  return one.number !== undefined || added === undefined ? one : { ...one, number: added.number };
}

/** Returns what was logged, with its number if it has one. */
export function numbered({ text, number }: Logged): string {
  return number === undefined ? showLine(text) : `${number}. ${showLine(text)}`;
}

/** Returns the lists to which something was logged whose number is its place in the list. */
export function listsLoggedTo(
  doc: Document,
  logged: readonly Logged[],
): Partial<Record<Kind, NumberedThing[]>> {
  const loggedTo = new Set(logged.map(({ section }) => section));
  return readLists(
    doc,
    placed.filter(([section]) => loggedTo.has(section)).map(([, kind]) => kind),
  );
}

// Returns the last line of the section that begins with what was logged, or the section's heading if it was removed.
function findLine(doc: Document, { section, text }: Logged): number {
  const found = doc.sections.get(section);
  if (found === undefined) return 1;
  const body = doc.text.slice(found.start, found.end);
  // After a mark or a title, a text is escaped less than at the start of its item.
  const ats = [false, true].map((inline) => {
    return body.lastIndexOf(containText(text, { indent: 0, eol: '\n', inline }).split('\n', 1)[0] as string);
  });
  return lineAt(doc.text, found.start + Math.max(0, ...ats));
}

function kilo(size: number): string {
  return (size / 1000).toFixed(1);
}

function shorten(text: string): string {
  return cutToLetters(text, 100);
}
