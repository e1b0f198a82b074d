import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeArgv } from '../../../src/core/calls/read-argv.ts';
import { isFailure } from '../../../src/core/failure.ts';
import { readHead } from '../../../src/core/front-matter/head.ts';
import { readItem } from '../../../src/core/markdown/item-by-remark.ts';
import { formatMinute } from '../../../src/core/time.ts';
import type { Document } from '../../../src/journal/document/document.ts';
import { decodeDocument } from '../../../src/journal/document/document.ts';
import type { Logged } from '../../../src/journal/log/draft.ts';
import { planLog } from '../../../src/journal/log/log-change.ts';
import { logSpec, readLogRequest } from '../../../src/journal/log/log-request.ts';
import type { Step } from '../../../src/journal/sections/checklist.ts';
import { readStepNumbers } from '../../../src/journal/sections/step-numbers.ts';
import { applyChange } from '../../../src/journal/session/apply-change.ts';
import { readSession } from '../../../src/journal/session/session.ts';
import { merge } from '../../support/log-session.ts';
import { runs } from '../../support/same-random.ts';
import { sessionText } from '../../support/session-text.ts';
import { type Reader, remember, show } from '../../support/step-reader.ts';

interface Life {
  readonly texts: [string, string];
  base: string;
  readonly readers: readonly Reader[];
  now: number;
  made: number;
}

type Act = (life: Life) => void;

const phrases = [
  'Update the parser',
  'Decision of the vendor',
  'Write docs',
  'Release',
  'Find the cause',
  'Fix it',
];
const fragments = [
  'date',
  'CI',
  'rite',
  'ease',
  'the',
  'docs',
  'fix it',
  'parser',
  'a',
  'cause 1',
  'Update the',
];
const empty = sessionText('# Session: x\n\n## Progress\n### Completed\n\n### In Progress\n\n### Remaining\n');

const documentOf = (text: string): Document => decodeDocument(text, readHead(text));
const stepsOf = (text: string): readonly Step[] => readSession(documentOf(text)).steps;
const fresh = (life: Life, phrase: string): string => `${phrase} ${++life.made}`;

/** Logs, and checks that what the call says it did is what it did. */
function log(life: Life, place: { clone: 0 | 1; who: number }, argv: readonly string[]): void {
  const before = life.texts[place.clone];
  const reader = life.readers[place.who] as Reader;
  life.now += 60_000;
  try {
    const doc = documentOf(before);
    const tools = { time: formatMinute(life.now), blocks: { readItem }, shown: reader.memory };
    const plan = planLog(doc, readLogRequest(decodeArgv(argv, logSpec)), tools);
    const after = applyChange(doc, plan, { now: life.now });
    checkLog({ before, after, reader, argv }, plan.logged);
    const said = plan.logged.flatMap(({ text, number }) => (number === undefined ? [] : [{ text, number }]));
    remember(reader, stepsOf(after), said.map(({ text, number }) => `${number}. ${text}`).join('\n'));
    for (const { text, number } of said) reader.seen.set(number, text);
    life.texts[place.clone] = after;
  } catch (error) {
    if (!isFailure(error)) throw error;
    const listed = (error.data as { candidates?: Pick<Step, 'number' | 'text'>[] }).candidates ?? [];
    if (error.hint !== undefined) remember(reader, stepsOf(before), error.hint);
    for (const { number, text } of listed) reader.seen.set(number, text);
  }
}

interface Logging {
  readonly before: string;
  readonly after: string;
  readonly reader: Reader;
  readonly argv: readonly string[];
}

function checkLog({ before, after, reader, argv }: Logging, logged: readonly Logged[]): void {
  const [old, now] = [before, after].map(stepsOf) as [readonly Step[], readonly Step[]];
  const finished = logged.filter(({ what }) => what === 'Done').map(({ text }) => text);
  const added = logged.filter(({ what }) => what === 'Step').map(({ text }) => text);
  const wasDone = old.filter((step) => step.done).map(({ text }) => text);
  expect(
    now
      .filter((step) => step.done)
      .map(({ text }) => text)
      .sort(),
  ).toEqual([...wasDone, ...finished].sort());
  expect(now.map(({ text }) => text).sort()).toEqual([...old.map(({ text }) => text), ...added].sort());
  // Without numbers in the file, a step that is done has another one from then on, and the one that was said means it no more.
  const { areGiven } = readStepNumbers(documentOf(after));
  for (const { what, number, text } of logged) {
    if (number !== undefined && (what === 'Step' || areGiven))
      expect(now.find((step) => step.number === number)?.text).toBe(text);
  }
  if (readStepNumbers(documentOf(before)).areGiven) {
    expect(readStepNumbers(documentOf(after)).areGiven).toBe(true);
    for (const step of old) expect(now.find(({ text }) => text === step.text)?.number).toBe(step.number);
  }
  const wanted = argv.find((word) => word.startsWith('--done='))?.slice('--done='.length);
  if (wanted === undefined) return;
  const number = /^#?(\d+)$/.exec(wanted)?.[1];
  if (number !== undefined) {
    const meant = reader.seen.get(Number(number));
    if (meant !== undefined) expect(old.find((step) => step.number === Number(number))?.text).toBe(meant);
    expect(meant !== undefined || readStepNumbers(documentOf(before)).areGiven).toBe(true);
  } else {
    for (const text of finished) expect(` ${text.toLowerCase()} `).toContain(` ${wanted.toLowerCase()} `);
  }
}

function editByHand(life: Life, clone: 0 | 1, change: (text: string) => string): void {
  life.texts[clone] = change(life.texts[clone]);
}

function mergeClones(life: Life): void {
  const [ours, theirs] = life.texts;
  life.now += 60_000;
  const { text, conflicts, notes } = merge(life.base, ours, theirs);
  if (conflicts.length > 0) return;
  if (text !== ours && text !== theirs) {
    const merged = stepsOf(text);
    expect(new Set(merged.map(({ number }) => number)).size).toBe(merged.length);
    for (const side of [ours, theirs].filter((one) => readStepNumbers(documentOf(one)).areGiven)) {
      expect(readStepNumbers(documentOf(text)).areGiven).toBe(true);
      for (const step of stepsOf(side)) {
        const number = merged.find((one) => one.text === step.text)?.number ?? step.number;
        if (number !== step.number)
          expect(notes.join('\n')).toContain(`Step ${step.number} "${step.text}" is now step ${number}`);
      }
    }
  }
  life.base = text;
  life.texts.fill(text);
}

const clone = fc.constantFrom<0 | 1>(0, 1);
const place = fc.record({ clone, who: fc.nat(2) });
const phrase = fc.constantFrom(...phrases);
const number = fc.integer({ min: 1, max: 9 });
const openItem = /^- \[ \] .*\n/m;

const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(place, phrase).map(
      ([at, words]) =>
        (life: Life) =>
          log(life, at, [`--step=${fresh(life, words)}`]),
    ),
  },
  {
    weight: 6,
    arbitrary: fc.tuple(place, number, fc.boolean()).map(
      ([at, n, hash]) =>
        (life: Life) =>
          log(life, at, [`--done=${hash ? '#' : ''}${n}`]),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(place, number).map(
      ([at, n]) =>
        (life: Life) =>
          log(life, at, [`--current=${n}`]),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(place, fc.constantFrom(...fragments)).map(
      ([at, words]) =>
        (life: Life) =>
          log(life, at, [`--done=${words}`]),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(place, phrase, number).map(([at, words, n]) => (life: Life) => {
      const text = fresh(life, words);
      log(life, at, [`--done=${n}`, `--step=${text}`, `--step=${fresh(life, 'Then')}`, '--progress=note']);
    }),
  },
  {
    weight: 2,
    arbitrary: place.map((at) => (life: Life) => show(life.readers[at.who] as Reader, life.texts[at.clone])),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(clone, phrase).map(([at, words]) => (life: Life) => {
      const item = `- [ ] ${fresh(life, words)}\n`;
      editByHand(life, at, (text) => text.replace('### In Progress\n', `### In Progress\n${item}`));
    }),
  },
  {
    weight: 1,
    arbitrary: clone.map(
      (at) => (life: Life) =>
        editByHand(life, at, (text) =>
          text.replace(openItem, (line) => line.replace('[ ] ', `[ ] Now ${++life.made} `)),
        ),
    ),
  },
  {
    weight: 1,
    arbitrary: clone.map((at) => (life: Life) => editByHand(life, at, (text) => text.replace(openItem, ''))),
  },
  {
    weight: 1,
    arbitrary: clone.map(
      (at) => (life: Life) =>
        editByHand(life, at, (text) => text.replace(/^- \[ \] (.*?)( +<- CURRENT)?$/m, '- [x] $1')),
    ),
  },
  {
    weight: 1,
    arbitrary: clone.map(
      (at) => (life: Life) => editByHand(life, at, (text) => text.replace(/^step_numbers: .*\n/m, '')),
    ),
  },
  { weight: 2, arbitrary: fc.constant(mergeClones) },
);

test('over any life of a session, a number means the step that it was shown with, and a call did what it says', () => {
  fc.assert(
    fc.property(fc.array(acts, { minLength: 1, maxLength: 30 }), (all) => {
      const readers = Array.from({ length: 3 }, () => ({ memory: new Map(), seen: new Map() }));
      const life: Life = {
        texts: [empty, empty],
        base: empty,
        readers,
        now: Date.UTC(2025, 0, 15, 10),
        made: 0,
      };
      for (const act of all) act(life);
    }),
    { numRuns: runs(300) },
  );
});
