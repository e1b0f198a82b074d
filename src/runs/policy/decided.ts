import type { PersonDecision, Question } from '../state/question.ts';
import { exactJson } from './exact-json.ts';
import type { HookAnswer } from './hook-answer.ts';

type Asked = Pick<Question, 'tool' | 'input' | 'place' | 'content'>;

/** Returns what a question's hash is taken of: all that a person approves. */
export function hashedText({ tool, input, place, content }: Asked): string {
  return exactJson([tool, input, place, ...(content === '' ? [] : [content])]);
}

/** Returns what a decision's MAC is taken of: all of its fields but that. */
export function signedText(decision: Omit<PersonDecision, 'mac'>): string {
  const { question, run, hash, verdict, editedInput, text, always, decidedAt, decidedBy } = decision;
  return exactJson([question, run, hash, verdict, editedInput, text, always, decidedAt, decidedBy]);
}

/** Says whether a decision is about exactly this question, and not older; whether its MAC is right is another matter. */
export function isAbout(decision: PersonDecision, question: Question): boolean {
  return (
    decision.question === question.id &&
    decision.run === question.run &&
    decision.hash === question.hash &&
    decision.decidedAt >= question.createdAt
  );
}

/** Returns what the client is told of a decision whose MAC is right. */
export function answerOf(decision: PersonDecision): HookAnswer {
  if (decision.verdict === 'deny') {
    return { kind: 'deny', reason: `The person refused this: ${decision.text || 'they gave no reason'}` };
  }
  const reason = 'Approved by the person';
  // It was JSON when the person's words were read.
  return decision.editedInput === ''
    ? { kind: 'allow', reason }
    : { kind: 'allow', reason: `${reason}, changed`, input: JSON.parse(decision.editedInput) };
}
