import { resolve } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { counted } from '../../core/text/count.ts';
import { cutToLetters } from '../../core/text/cut.ts';
import { cleanText } from '../../core/text/escape.ts';
import { readPart } from '../../io/disk/read.ts';
import type { Context } from '../../io/project/context.ts';
import type { Plan } from '../../journal/session/plan.ts';
import { readPlan } from '../../journal/session/plan.ts';
import type { SessionDraft } from '../../journal/session/session-draft.ts';

const mostBytes = 1024 * 1024;
const mostPlaces = 5;

/** A plan that was read for `init --from`. */
export interface PlanFile extends Plan {
  /** The path as given; `-` for standard input. */
  readonly from: string;
}

/** Returns the plan in a file, or on standard input for `-`. Fails with `invalid` if it has no goal and no steps. */
export async function readPlanFile(from: string, context: Context): Promise<PlanFile> {
  const name = from === '-' ? 'the standard input' : `"${showLine(from)}"`;
  const text = from === '-' ? await context.readInput?.() : readFile(resolve(context.cwd, from), name);
  const screened = await context.screen?.(text ?? '', 'the plan');
  const plan = readPlan(screened ?? text ?? '');
  if (plan.goal === '' && plan.steps.length === 0) {
    throw new Failure('invalid', `Found no plan in ${name}: it has no heading and no list`, {
      hint: 'Write steps as a list: "- [ ] Fix it" or "1. Fix it", and the goal as "Goal: TEXT"',
    });
  }
  return { ...plan, from };
}

function readFile(path: string, name: string): string {
  const { text, whole } = readPart(path, mostBytes);
  if (whole) return text;
  throw new Failure('refused', `${name} is larger than 1 MB`, { hint: 'Keep only the plan in it' });
}

/** Returns what a new session is to be about, with what the call left open taken from the plan. */
export function withPlan(wish: SessionDraft, plan: PlanFile | undefined): SessionDraft {
  if (plan === undefined) return wish;
  const steps = plan.steps.map(({ text, done }) => ({ text: cleanText(text), done }));
  const added = wish.steps.filter((step) => !steps.some(({ text }) => text === step));
  return {
    ...wish,
    goal: wish.goal || cleanText(plan.goal),
    steps: [...steps.map(({ text }) => text), ...added],
    doneSteps: [...(wish.doneSteps ?? []), ...steps.filter(({ done }) => done).map(({ text }) => text)],
  };
}

/** Returns the lines of a reply that say what was taken from the plan, and what was not. */
export function planLines({ from, goal, steps, left }: PlanFile, draft: SessionDraft): string[] {
  const name = from === '-' ? 'the standard input' : showLine(from);
  const done = draft.doneSteps?.length ?? 0;
  const ticks = done === 0 ? '' : ` (${done} done)`;
  const taken = goal !== '' && draft.goal === cleanText(goal) ? 'the goal and ' : '';
  const found =
    steps.length > 0
      ? `${taken}${counted(steps.length, 'step')}${ticks}`
      : `${taken}no steps: it has no list of them`;
  const more = left.length > mostPlaces ? ` and ${left.length - mostPlaces} more` : '';
  const places = left.slice(0, mostPlaces).map((place) => cutToLetters(place, 60));
  return [
    `   From ${name}: ${found}`,
    ...(left.length === 0 ? [] : [`   Not taken: other text in ${places.join(', ')}${more}`]),
  ];
}
