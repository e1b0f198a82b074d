import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFailure } from '../../../src/core/failure.ts';
import type { Document } from '../../../src/journal/document/document.ts';
import type { LogChange } from '../../../src/journal/log/log-change.ts';
import type { Kind, NumberedThing } from '../../../src/journal/sections/numbered.ts';
import { kinds, readNumbered } from '../../../src/journal/sections/numbered.ts';
import { applyChange } from '../../../src/journal/session/apply-change.ts';
import { documentFindings } from '../../../src/journal/session/problems.ts';
import { documentOf, logTime, planInto } from '../../support/log-into.ts';
import { nastyText } from '../../support/nasty-texts.ts';
import { randomDocument, randomLog, tryLog } from '../../support/random-work.ts';
import { runs } from '../../support/same-random.ts';

interface Correction {
  readonly kind: Kind;
  readonly place: number;
  readonly text: string | undefined;
}

const randomCorrection: fc.Arbitrary<Correction> = fc.record({
  kind: fc.constantFrom(...kinds),
  place: fc.nat({ max: 5 }),
  text: fc.option(fc.oneof(fc.constantFrom('New text', '2', 'a\n\nb', '**B**: c'), nastyText), {
    nil: undefined,
  }),
});

const tally = { made: 0, refused: 0 };

test('no matter what is corrected in which life, all else survives byte for byte and reads as before', () => {
  fc.assert(
    fc.property(
      randomDocument,
      fc.array(randomLog, { maxLength: 3 }),
      fc.array(randomCorrection, { minLength: 5, maxLength: 5 }),
      (document, logs, corrections) => {
        let text = logs.reduce((old, args) => tryLog(old, args, logTime)?.text ?? old, document);
        for (const one of corrections) text = correct(text, one);
      },
    ),
    { numRuns: runs(600) },
  );
  // Otherwise nothing was tested.
  expect(tally.made).toBeGreaterThan(tally.refused * 20);
});

function correct(text: string, { kind, place, text: said }: Correction): string {
  const before = documentOf(text);
  const things = readNumbered(before, kind);
  const { number } = things[place % things.length] ?? {};
  const thing = things.find((one) => one.number === number);
  if (thing === undefined) return text;
  const name = `${kind}:${number}`;
  const plan = planned(text, said === undefined ? ['--drop', name] : ['--edit', `${name}=${said}`]);
  if (plan === undefined) return text;
  const now = applyChange(before, plan, { now: logTime });
  const after = documentOf(now);
  expect(lostLines(before, after, thing)).toEqual([]);
  expect(findings(after).filter((one) => !findings(before).includes(one))).toEqual([]);
  for (const other of kinds) {
    const [old, kept] = [before, after].map((doc) => readNumbered(doc, other).map((one) => one.text));
    const index = other === kind ? things.indexOf(thing) : -1;
    const expected = index < 0 ? old : old?.toSpliced(index, 1);
    expect(index < 0 || said === undefined ? kept : kept?.toSpliced(index, 1)).toEqual(expected);
  }
  if (said === undefined) {
    const raw = text.slice(thing.span.start, thing.span.end).trimEnd();
    expect(plan.dropped).toContain(raw);
  }
  return now;
}

function planned(text: string, args: readonly string[]): LogChange | undefined {
  try {
    const plan = planInto(text, args);
    tally.made += 1;
    return plan;
  } catch (error) {
    if (!isFailure(error)) throw error;
    if (/read differently/.test(error.message)) tally.refused += 1;
    return undefined;
  }
}

function findings(doc: Document): string[] {
  return documentFindings(doc, 'x').map(({ kind }) => kind);
}

// The marker may move to another step, and a decision isn't superseded any more by one that is dropped.
function lostLines(before: Document, after: Document, { span }: NumberedThing): string[] {
  const rest = linesOf(after.text);
  const old = linesOf(`${before.text.slice(0, span.start)}\n${before.text.slice(span.end)}`);
  return old.filter((line) => {
    const place = rest.indexOf(line);
    if (place >= 0) rest.splice(place, 1);
    return place < 0;
  });
}

const changing = /^(?:updated_at|step_numbers):|^ {0,3}\*\*(?:Progress|Current|Blocker|Superseded by)\*\*:/i;
const none = /^[-*+]?[ \t]*\(?none(?: yet| currently)?\)?$/i;

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/[ \t]*(?:<-|←)[ \t]*CURRENT[ \t]*$/, ''))
    .filter((line) => line.trim() !== '' && !changing.test(line) && !none.test(line.trim()));
}
