import { Failure, isFailure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import type { Context } from '../../io/project/context.ts';
import { shownPath } from '../../io/project/project.ts';
import type { CheckedDraft } from '../../journal/edit/check-draft.ts';
import type { Editing } from '../../journal/edit/save-draft.ts';
import type { Finding } from '../../journal/session/problems.ts';

const choices = {
  edit: 'e = edit again',
  save: 's = save it as it is',
  discard: 'd = discard what you wrote',
} as const;

/** What to do with an edited text. */
export type Choice = keyof typeof choices;

/**
 * Returns what the person wants to do about what is wrong with an edited text. Fails with `refused` if there is nobody to
 * ask.
 */
export async function askAboutFindings(
  { doc, findings }: CheckedDraft,
  { terminal }: Context,
): Promise<Choice> {
  if (terminal?.ask === undefined) throw notSaved(findings);
  const offered: readonly Choice[] = doc === undefined ? ['edit', 'discard'] : ['edit', 'save', 'discard'];
  const rows = [
    doc === undefined ? '❗ This cannot be saved:' : '❗ Before this is saved:',
    ...findings.flatMap(rowsOf),
    `${offered.map((choice) => choices[choice]).join(', ')}: `,
  ];
  return choose(terminal.ask, rows.join('\n'), offered);
}

/**
 * Returns what the person wants to do with a session that can't be read; without anybody to ask, it is edited. `findings`
 * say what is wrong with it.
 */
export async function askAboutDamage(
  { target: { project, file }, context }: Editing,
  findings: readonly Finding[],
): Promise<'edit' | 'discard'> {
  const ask = context.terminal?.ask;
  if (ask === undefined) return 'edit';
  const rows = [
    `❗ ${showLine(shownPath(project, file.path))} is damaged:`,
    ...findings.flatMap(rowsOf),
    'e = repair it in your editor, d = do nothing: ',
  ];
  return choose(ask, rows.join('\n'), ['edit', 'discard']);
}

/** Returns what the person wants to do with the draft of an earlier edit; without anybody to ask, it is edited again. */
export async function askAboutOld(
  { target: { project, file }, context }: Editing,
  path: string,
): Promise<'edit' | 'discard'> {
  const ask = context.terminal?.ask;
  if (ask === undefined) return 'edit';
  const rows = [
    `❗ An earlier edit of ${showLine(file.facts.shortname)} was not saved: ${shownPath(project, path)}`,
    `${choices.edit}, ${choices.discard} then: `,
  ];
  return choose(ask, rows.join('\n'), ['edit', 'discard']);
}

async function choose<Offered extends Choice>(
  ask: (question: string) => Promise<string>,
  question: string,
  offered: readonly Offered[],
): Promise<Offered> {
  for (;;) {
    const answer = (await answerTo(ask, question)).trim().toLowerCase();
    const choice = offered.find((each) => answer !== '' && each.startsWith(answer));
    if (choice !== undefined) return choice;
  }
}

// No flag could answer instead.
async function answerTo(ask: (question: string) => Promise<string>, question: string): Promise<string> {
  try {
    return await ask(question);
  } catch (error) {
    throw isFailure(error) ? new Failure('refused', 'The edit was not saved: nobody answered') : error;
  }
}

function rowsOf({ line, message, hint }: Finding): string[] {
  const place = line === undefined ? '' : `Line ${line}: `;
  return [`   ${place}${showLine(message)}`, ...(hint === '' ? [] : [`      ${showLine(hint)}`])];
}

function notSaved(findings: readonly Finding[]): Failure {
  const [first, ...more] = findings.map(({ line, message }) =>
    line === undefined ? message : `${message} (line ${line})`,
  );
  const others = more.length === 0 ? '' : `; and ${more.join('; ')}`;
  return new Failure('refused', `The edited session was not saved: ${first}${others}`, {
    data: { findings },
  });
}
