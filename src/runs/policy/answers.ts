import { Failure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';

/** One of the questions in a call of AskUserQuestion, with the labels to choose from. */
export interface AskedChoice {
  readonly question: string;
  readonly labels: readonly string[];
  readonly about: readonly string[];
  readonly takesSeveral: boolean;
}

/** Returns the questions in the input of AskUserQuestion. */
export function choicesOf(input: unknown): AskedChoice[] {
  const { questions } = recordOf(input);
  return listOf(questions).flatMap((one) => {
    const { question, options, multiSelect } = recordOf(one);
    if (typeof question !== 'string') return [];
    const rows = listOf(options).map(recordOf);
    const texts = (key: string): string[] => rows.map((row) => String(row[key] ?? ''));
    const takesSeveral = multiSelect === true;
    return [{ question, labels: texts('label'), about: texts('description'), takesSeveral }];
  });
}

/**
 * Returns the input of AskUserQuestion with a person's answers: one for each question, in order, as an option's number
 * (several with commas where the question takes several) or as a text of their own. Fails with `misuse`.
 */
export function answeredInput(input: unknown, given: readonly string[]): Readonly<Record<string, unknown>> {
  const choices = choicesOf(input);
  if (given.length !== choices.length) {
    throw new Failure(
      'misuse',
      `Claude asks ${choices.length} questions, and you gave ${given.length} answers`,
      {
        hint: 'Give one --answer for each, in order: the number of an option, or a text',
      },
    );
  }
  const answers = choices.map(
    (choice, at) => [choice.question, answerTo(choice, given[at] as string)] as const,
  );
  return { ...recordOf(input), answers: Object.fromEntries(answers) };
}

/** Returns the line that shows what a person answered, given the input that `answeredInput` made. */
export function answerLine(input: unknown): string {
  const answers = Object.values(recordOf(recordOf(input).answers)).map((answer) => showLine(String(answer)));
  return `Your answer: ${answers.join(' · ')}`;
}

function answerTo({ question, labels, takesSeveral }: AskedChoice, given: string): string {
  const wish = given.trim();
  const numbers = takesSeveral ? /^\d+(?:\s*,\s*\d+)*$/ : /^\d+$/;
  if (!numbers.test(wish)) return wish;
  const picked = wish.split(',').map((one) => [one.trim(), labels[Number(one) - 1]] as const);
  const [missing] = picked.find(([, label]) => label === undefined) ?? [];
  if (missing === undefined) return picked.map(([, label]) => label).join(', ');
  throw new Failure('misuse', `There is no option ${missing} for "${question}"`, {
    hint: `Options: ${labels.map((label, at) => `${at + 1} ${label}`).join(' · ')}`,
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
