import type { Call } from '../../core/calls/call-spec.ts';
import { flagText, flagTexts } from '../../core/calls/call-spec.ts';
import { Failure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { cleanText, oneLine } from '../../core/text/escape.ts';
import type { Context } from '../../io/project/context.ts';
import { isPlaceholder } from '../../journal/document/markers.ts';
import { readGivenSteps } from '../../journal/log/listed-steps.ts';
import type { SessionDraft } from '../../journal/session/session-draft.ts';

/** Returns a call of `init` with its text as the goal. Fails with `misuse` if there is a goal, too. */
export function withGoal({ given, bare }: Call): Call {
  const [text] = bare;
  const goal = given.find(({ name }) => name === 'goal')?.text;
  if (text === undefined) return { given, bare };
  if (goal !== undefined) {
    throw new Failure('misuse', `Two goals are given: "${showLine(text)}" and "${showLine(goal)}"`, {
      hint: 'Give one: session-journal init --goal TEXT --step TEXT',
    });
  }
  return { given: [...given, { name: 'goal', text }], bare: [] };
}

/** Returns what the flags of `init` say about the session to be made. Fails with `misuse`. */
export function readWish(call: Call): SessionDraft {
  const empty = flagTexts(call, 'key-context').find((text) => isPlaceholder(cleanText(text)));
  if (empty !== undefined) {
    throw new Failure(
      'misuse',
      `Cannot use "${showLine(empty)}" as --key-context: it would read as an empty list`,
      {
        hint: 'Use more words',
      },
    );
  }
  const listed = (flagText(call, 'tasks') ?? '').split(',').map((id) => id.trim());
  const given = flagTexts(call, 'step')
    .flatMap(readGivenSteps)
    .map(({ text, done }) => ({ text: cleanText(text), done }));
  const steps = given.map(({ text }) => text);
  return {
    goal: cleanText(flagText(call, 'goal') ?? ''),
    name: oneLine(flagText(call, 'name') ?? ''),
    taskIds: [...new Set([...flagTexts(call, 'task').map(oneLine), ...listed])].filter((id) => id !== ''),
    steps: steps.filter((step, index) => step !== '' && steps.indexOf(step) === index),
    doneSteps: given.filter(({ done }) => done).map(({ text }) => text),
    keyFiles: flagTexts(call, 'key-file').map(oneLine),
    keyContext: flagTexts(call, 'key-context').map(cleanText),
    tldr: '',
  };
}

/**
 * Returns a wish with a goal: if the call says nothing about the work, a person at a terminal is asked. Fails with `misuse`,
 * which tells a model what to ask.
 */
export async function completeWish(wish: SessionDraft, context: Context): Promise<SessionDraft> {
  if (wish.goal !== '' || wish.name !== '' || wish.taskIds.length > 0) return wish;
  const ask = context.terminal?.ask;
  const goal = ask === undefined ? '' : cleanText(await ask('What is the goal of this work? '));
  if (ask === undefined || goal === '') {
    throw new Failure('misuse', 'A session needs a goal', {
      hint: 'Give one: session-journal init --goal TEXT --step TEXT',
      forModel: 'Ask the user for the goal and the steps, then run it with them.',
    });
  }
  const steps = [...wish.steps];
  for (;;) {
    const step = cleanText(await ask(`Step ${steps.length + 1} (leave empty to finish): `));
    if (step === '') return { ...wish, goal, steps };
    if (!steps.includes(step)) steps.push(step);
  }
}
