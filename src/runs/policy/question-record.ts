import type { PersonDecision, Question, QuestionEnd } from '../state/question.ts';

/** Returns the question that parsed JSON describes; undefined if it describes none. */
export function decodeQuestion(value: unknown): Question | undefined {
  const fields = fieldsOf(value);
  const texts = ['id', 'run', 'conversation', 'toolUseId', 'tool', 'input', 'place'];
  if (!hasTexts(fields, [...texts, 'hash', 'request', 'said', 'agent'])) return undefined;
  const { kind, waits, createdAt, id } = fields;
  if (!/^[0-9a-f]{8}$/.test(String(id)) || !isTime(createdAt)) return undefined;
  if (!isOneOf(kind, ['permission', 'answer']) || !isOneOf(waits, ['hook', 'parked', 'client']))
    return undefined;
  // Earlier versions did not look at what the file holds.
  return { content: '', ...fields } as unknown as Question;
}

/** Returns the decision that parsed JSON describes; undefined if it describes none. */
export function decodeDecision(value: unknown): PersonDecision | undefined {
  const fields = fieldsOf(value);
  const texts = ['question', 'run', 'hash', 'editedInput', 'text', 'always', 'decidedBy', 'mac'];
  if (!hasTexts(fields, texts) || !isTime(fields.decidedAt)) return undefined;
  return isOneOf(fields.verdict, ['allow', 'deny']) ? (fields as unknown as PersonDecision) : undefined;
}

/** Returns the end of a question that parsed JSON describes; undefined if it describes none. */
export function decodeQuestionEnd(value: unknown): QuestionEnd | undefined {
  const fields = fieldsOf(value);
  if (!isTime(fields.at)) return undefined;
  const kinds = ['released', 'unanswered', 'lost', 'replaced', 'withdrawn'];
  return isOneOf(fields.kind, kinds) ? (fields as unknown as QuestionEnd) : undefined;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function hasTexts(fields: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
  return keys.every((key) => typeof fields[key] === 'string');
}

function isTime(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}

function isOneOf(value: unknown, among: readonly string[]): boolean {
  return typeof value === 'string' && among.includes(value);
}
