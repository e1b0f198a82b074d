import type { Given } from '../../core/calls/call-spec.ts';
import { Failure } from '../../core/failure.ts';
import { cleanText, oneLine } from '../../core/text/escape.ts';
import { isPlaceholder } from '../document/markers.ts';
import type { DecisionField } from '../sections/decision-edit.ts';
import { decisionFields } from '../sections/decision-edit.ts';
import type { Kind } from '../sections/numbered.ts';
import { kinds } from '../sections/numbered.ts';

/** Something in the journal that is wrong: what it is, and what it should say. */
export interface Correction {
  readonly kind: Kind;
  /** Of a decision, the label whose text is meant; undefined if it is the title. */
  readonly field: DecisionField | undefined;
  /** A number, or words of its text. */
  readonly wanted: string;
  /** The right text; undefined if it is to be dropped. */
  readonly text: string | undefined;
}

/** Returns what `--edit KIND:N=TEXT` or `--drop KIND:N` asks for. Throws a Failure `misuse` if it doesn't say so. */
export function readCorrection({ name, text }: Given): Correction {
  const isEdit = name === 'edit';
  const pattern = isEdit ? /^([^:=]*):([^=]*)=([\s\S]*)$/ : /^([^:]*):([\s\S]*)$/;
  const [, said = '', wanted = '', given] = pattern.exec(text) ?? [];
  const [kind, field, ...others] = said.trim().toLowerCase().split('.');
  if (!isKind(kind) || others.length > 0 || wanted.trim() === '') throw unreadable(name, text);
  if (field !== undefined && !(isEdit && kind === 'decision' && isField(field))) throw unreadable(name, text);
  const correction = { kind, field, wanted: wanted.trim() };
  if (!isEdit) return { ...correction, text: undefined };
  return { ...correction, text: checkText(correction, given as string) };
}

function isKind(word: string | undefined): word is Kind {
  return kinds.some((kind) => kind === word);
}

function isField(word: string): word is DecisionField {
  return decisionFields.some((field) => field === word);
}

function unreadable(name: string, text: string): Failure {
  const form = name === 'edit' ? 'KIND:N=TEXT' : 'KIND:N';
  const fields = name === 'edit' ? decisionFields.map((field) => `decision.${field}`) : [];
  return new Failure('misuse', `Cannot read --${name} "${oneLine(text)}": give it ${form}`, {
    hint: `KIND is one of: ${[...kinds, ...fields].join(', ')}`,
  });
}

function checkText({ kind, wanted }: Pick<Correction, 'kind' | 'wanted'>, given: string): string {
  const text = cleanText(given);
  if (text !== '' && !isPlaceholder(text)) return text;
  throw new Failure('misuse', `Cannot edit ${kind} ${wanted} to "${text}"`, {
    hint: `To remove it: session-journal log --drop ${kind}:${wanted}`,
  });
}
