import { findStore } from '../store/store.ts';
import { type AskedFile, type WhyFound, type WhySources, whyCommit, whyLines } from './find-reasons.ts';
import { answerData, renderWhy, type WhyForm } from './render-why.ts';
import { groupAnswers, type WhyGroup } from './why-groups.ts';

/** Lines of a file, or a commit. */
export type AskedWhy =
  | ({ readonly kind: 'file' } & AskedFile)
  | { readonly kind: 'commit'; readonly top: string; readonly commit: string };

/** Why something is there, as it is told. */
export interface ToldWhy {
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The conversation that knows most of it, and what to ask it; undefined if none is known. */
  readonly question: { readonly conversation: string; readonly text: string } | undefined;
}

/** Where answers come from, and a folder of the repository whose captures count. */
export interface WhyPlaces extends Omit<WhySources, 'store'> {
  readonly cwd: string;
}

/** Returns why lines are there; lines with the same answer are told together. Undefined if there are no such lines. */
export async function tellWhy(
  asked: AskedWhy,
  places: WhyPlaces,
  form: WhyForm,
): Promise<ToldWhy | undefined> {
  const sources = { ...places, store: findStore(places.cwd) };
  const found = asked.kind === 'file' ? await whyLines(asked, sources) : await whyCommit(asked, sources);
  if (found === undefined || found.answers.length === 0) return undefined;
  const groups = groupAnswers(found.answers);
  const told = { ...form, found, screen: onceEach(form.screen) };
  return { text: renderWhy(groups, told), data: dataOf(found, told), question: questionFor(groups[0]) };
}

// Many lines come from one turn.
function onceEach(screen: WhyForm['screen']): WhyForm['screen'] {
  const known = new Map<string, string>();
  return (text) => {
    const screened = known.get(text) ?? screen(text);
    known.set(text, screened);
    return screened;
  };
}

function dataOf(found: WhyFound, told: WhyForm & { readonly found: WhyFound }): ToldWhy['data'] {
  return { lines: found.answers.map((answer) => answerData(answer, told)), missing: found.missing };
}

const quotedLines = 5;

function questionFor(group: WhyGroup | undefined): ToldWhy['question'] {
  const source = group?.answer.source;
  if (group === undefined || source?.turn === undefined) return undefined;
  const lines = group.answers.slice(0, quotedLines).map(({ line }) => line.text.trim());
  const text = [
    `In turn ${source.turn} you wrote this in ${source.path}:`,
    ...lines,
    'Why is it there, and what else did you consider?',
  ].join('\n');
  return { conversation: source.conversation, text };
}
