import { describe, expect, test } from 'vitest';
import {
  addBare,
  addFlag,
  findFlag,
  finishCall,
  labelOf,
  markAt,
  misuse,
  nearestFlag,
  needsNoValue,
  needsValue,
  quote,
  refuseUnknown,
  startCall,
  unknownFlag,
} from '../../../src/core/calls/call-draft.ts';
import type { CallSpec, FlagSpec } from '../../../src/core/calls/call-spec.ts';

const goal: FlagSpec = { name: 'goal', takes: 'text', about: 'Goal' };
const place: FlagSpec = { name: 'C', takes: 'text', about: 'Place' };
const help: FlagSpec = { name: 'help', takes: 'none', about: 'Help' };
const spec: CallSpec = { verb: 'init', flags: [goal], bare: undefined };
const start = () => startCall(spec, [place, help]);

describe('markAt', () => {
  test.each([
    ['--goal', goal, 6],
    ['--goal=x', goal, 6],
    ['—goal\nx', goal, 5],
    ['-C x', place, 2],
    ['-h', help, 2],
  ])('knows the flag in %j', (text, flag, length) => {
    expect(markAt(start(), text)).toEqual({ flag, length });
  });

  test.each([
    '',
    'goal',
    '-goal',
    '--goals',
    '--goal:',
    '--C',
    '--h',
    '-c',
    '--GOAL',
    '-help',
    '-toString',
    ' --goal',
  ])('knows no flag in %j', (text) => {
    expect(markAt(start(), text)).toBeUndefined();
  });
});

test('flags are found by their long names, one letter is none', () => {
  expect(findFlag(start(), 'goal')).toBe(goal);
  expect(findFlag(start(), 'C')).toBeUndefined();
  expect(nearestFlag(start(), 'gaol')).toBe('goal');
  expect(nearestFlag(start(), 'c')).toBeUndefined();
});

test('refuseUnknown lets pass what does not look like a flag', () => {
  expect(() => refuseUnknown(start(), 'text')).not.toThrow();
  expect(() => refuseUnknown(start(), '—text')).not.toThrow();
  expect(() => refuseUnknown(start(), '-5')).not.toThrow();
  expect(() => refuseUnknown(start(), '-text')).toThrow('Unknown flag "-text" for "init"');
  expect(() => refuseUnknown(start(), '--text=x y')).toThrow('Unknown flag "--text" for "init"');
});

test('a call holds what was added, in order', () => {
  const draft = startCall({ ...spec, bare: 'text' }, []);
  addBare(draft, []);
  addBare(draft, ['a', 'b']);
  addFlag(draft, goal, 'x');
  expect(finishCall(draft)).toEqual({ given: [{ name: 'goal', text: 'x' }], bare: ['a b'] });
});

test('every refusal is a misuse with a way out', () => {
  for (const failure of [
    unknownFlag(start(), '--gaol'),
    needsValue(start(), goal),
    needsNoValue(start(), help, 'x'),
    misuse('No', 'So'),
  ]) {
    expect(failure.code).toBe('misuse');
    expect(failure.hint).not.toBe('');
  }
});

test('labelOf and quote show things as they are typed', () => {
  expect([labelOf(goal), labelOf(place)]).toEqual(['--goal', '-C']);
  expect(quote(' a\n\x1b[1mb ')).toBe('"a \\u{1b}[1mb"');
  expect(quote('🚀'.repeat(60))).toBe(`"${'🚀'.repeat(60)}"`);
  expect(quote('🚀'.repeat(61))).toBe(`"${'🚀'.repeat(59)}…"`);
});
