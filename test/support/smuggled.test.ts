import { describe, expect, test } from 'vitest';
import { smuggledOffences } from './smuggled.ts';

const inFunction = (text: string) => () =>
  smuggledOffences([{ path: 'src/commands/x.ts', text: `async function run(work, wish) {\n${text}\n}` }]);

const bad: [string, () => string[], string][] = [
  [
    'a variable that is assigned to',
    inFunction('let plan; await changeSession(work, (doc) => { plan = planLog(doc); return plan; });'),
    'src/commands/x.ts:2 function handed to changeSession changes "plan"',
  ],
  [
    'one that is assigned to in an async function',
    inFunction('let tasks = []; await changeSession(work, async () => { tasks = await linked(); });'),
    '"tasks"',
  ],
  ['one that is added to', inFunction('let text = ""; updateFile(p, (s) => { text += s; });'), '"text"'],
  ['one that is filled once', inFunction('let a; updateFile(p, () => { a ??= make(); });'), '"a"'],
  ['one that is counted up', inFunction('let n = 0; withLock(p, {}, async () => { n++; });'), '"n"'],
  ['one that is counted down', inFunction('let n = 0; withLock(p, {}, async () => { --n; });'), '"n"'],
  [
    'a list that is pushed to',
    inFunction('const done = []; withSessionsLocked(p, 1, async () => void done.push(1));'),
    '"done"',
  ],
  [
    'a list that is pushed to from a loop',
    inFunction('const done = []; withLock(p, {}, () => { for (const a of b) { done.push(a); } });'),
    '"done"',
  ],
  ['a map that is set', inFunction('const m = new Map(); updateFile(p, (s) => { m.set(1, s); });'), '"m"'],
  ['a property', inFunction('const out = {}; updateFile(p, (s) => { out.text = s; });'), '"out"'],
  ['a property by its key', inFunction('const out = []; updateFile(p, (s) => { out[0] = s; });'), '"out"'],
  ['a parameter', inFunction('changeSession(work, () => { wish.found = 1; });'), '"wish"'],
  ['several at once', inFunction('let a, b; updateFile(p, (s) => { [a, b] = s; });'), '"b"'],
  [
    'parts of an object',
    inFunction('let a, b; updateFile(p, (s) => { ({ a, c: b } = s); });'),
    '"a" outside of it: return it instead\nsrc/commands/x.ts:2 function handed to updateFile changes "b"',
  ],
  [
    'a variable of a function that is handed over too',
    inFunction('withLock(p, {}, async () => { let a; await updateFile(p, (s) => { a = s; }); });'),
    'function handed to updateFile changes "a"',
  ],
  [
    'a variable changed from a function inside the one handed over',
    inFunction('let a; changeSession(work, (doc) => { doc.map((one) => { a = one; }); });'),
    'function handed to changeSession changes "a"',
  ],
  [
    'a function that is handed over by its name',
    inFunction('let a; const decide = (doc) => { a = doc; }; changeSession(work, decide);'),
    'decide changes "a"',
  ],
  [
    'a declared function that is handed over',
    inFunction('let a; function decide(doc) { a = doc; } changeSession(work, decide);'),
    'decide changes "a"',
  ],
  ['a function expression', inFunction('let a; updateFile(p, function (s) { a = s; });'), '"a"'],
  [
    'a variable of the file',
    () =>
      smuggledOffences([
        { path: 'src/x.ts', text: 'let a;\nexport const run = () => withLock(p, {}, () => { a = 1; });' },
      ]),
    'src/x.ts:2',
  ],
  [
    'a variable whose name is declared again elsewhere in the function',
    inFunction('let a; updateFile(p, (s) => { if (s) { let a = 1; a = 2; } a = s; });'),
    '"a"',
  ],
];

const good: [string, () => string[]][] = [
  [
    'what is returned',
    inFunction('const { decided } = await changeSession(work, (doc) => ({ plan: planLog(doc) }));'),
  ],
  [
    'variables of the function that is handed over',
    inFunction('updateFile(p, (s) => { let a = 1; a += 1; const b = []; b.push(a); return b; });'),
  ],
  [
    'variables of a loop in it',
    inFunction('updateFile(p, () => { for (let i = 0; i < 3; i += 1) { f(i); } });'),
  ],
  ['its own parameters', inFunction('updateFile(p, (s, last) => { s = s + last; return s; });')],
  [
    'a variable of its own with the name of one outside',
    inFunction('let a = 1; updateFile(p, (s) => { let a = s; a = 2; return a; });'),
  ],
  [
    'a change from the enclosing function itself',
    inFunction('let a = 1; const b = await updateFile(p, (s) => s); a = b;'),
  ],
  ['a change from a function handed elsewhere', inFunction('let at = 0; list.map((one) => { at += 1; });')],
  ['what is only read', inFunction('const a = []; updateFile(p, () => a.concat(1).length === 2 || !a);')],
  ['names that the file does not declare', inFunction('withLock(p, {}, () => { process.exitCode = 1; });')],
  [
    'tests',
    () =>
      smuggledOffences([
        { path: 'test/x.test.ts', text: 'let n = 0; updateFile(p, () => { n += 1; return n; });' },
      ]),
  ],
];

describe('the rule on answers', () => {
  test.each(bad)('refuses %s', (_name, offenders, wanted) => {
    expect(offenders().join('\n')).toContain(wanted);
  });

  test.each(good)('allows %s', (_name, offenders) => {
    expect(offenders()).toEqual([]);
  });
});
