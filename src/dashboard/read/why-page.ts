import type { WhyDecision, WhyFile, WhyLine } from '../page/why.ts';
import { type Data, listAt, numberAt, recordAt, textAt, timeAt } from './json.ts';
import { rejectedOptions } from './session-page.ts';
import { ask, type Sources } from './sources.ts';

// More lines than that make no page that anyone reads.
const around = 300;

/** A file that git tracks, and a line of it. */
export interface WhyAsked {
  readonly path: string;
  readonly line: number | undefined;
}

/** Returns what an address asks about: `src/a.ts:17`; the path counts only if git tracks it. */
export function whyAsked(text: string, tracked: readonly string[]): WhyAsked | undefined {
  if (tracked.includes(text)) return { path: text, line: undefined };
  const [, path = '', line = ''] = /^(.+):(\d{1,7})$/.exec(text) ?? [];
  return tracked.includes(path) ? { path, line: Number(line) } : undefined;
}

/** Returns a file with a reason for each line. Fails as `why` does. */
export async function readWhyPage(
  { path, line }: WhyAsked,
  { apart }: Sources,
  root: string,
): Promise<WhyFile> {
  const from = Math.max(1, (line ?? 1) - around);
  const range = `:${from}-${from + 2 * around}`;
  const data = await ask(apart, ['why', '--', `${path}${range}`], root);
  return whyFrom(data, path, line);
}

/** Returns a file's page from what `why --json` says. */
export function whyFrom(data: Data, path: string, selected: number | undefined): WhyFile {
  const known = new Map(listAt(data, 'lines').map((one) => [numberAt(one, 'line') ?? 0, lineFrom(one)]));
  const numbers = [...known.keys()].sort((a, b) => a - b);
  const [first = 1, last = 0] = [numbers[0], numbers.at(-1)];
  const lines = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const why = known.get(first + index);
    return { number: first + index, text: why?.text ?? '', why };
  });
  return { path, lines, selected, total: Math.max(last, lines.length) };
}

function lineFrom(one: Data): WhyLine {
  const confidence = textAt(one, 'confidence');
  return {
    line: numberAt(one, 'line') ?? 0,
    text: textAt(one, 'text'),
    commit: textAt(one, 'commit'),
    author: textAt(one, 'author'),
    at: timeAt(one, 'at'),
    confidence:
      confidence === 'certain' || confidence === 'probable' || confidence === 'perhaps' ? confidence : '',
    rule: textAt(one, 'rule'),
    conversation: textAt(one, 'conversation'),
    turn: textAt(one, 'reason') === '' ? numberAt(one, 'turn') : undefined,
    prompt: textAt(one, 'prompt'),
    answer: textAt(one, 'answer'),
    decision: decisionFrom(one),
    reason: textAt(one, 'reason'),
  };
}

function decisionFrom(one: Data): WhyDecision | undefined {
  if (typeof one.decision !== 'object' || one.decision === null) return undefined;
  const decision = recordAt(one, 'decision');
  const choice = textAt(decision, 'choice');
  return {
    session: textAt(decision, 'session'),
    number: numberAt(decision, 'number'),
    title: textAt(decision, 'title'),
    choice,
    rejected: rejectedOptions(textAt(decision, 'options'), choice),
    rationale: textAt(decision, 'rationale'),
  };
}
