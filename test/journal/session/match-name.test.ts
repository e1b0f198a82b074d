import { describe, expect, test } from 'vitest';
import type { Nameable } from '../../../src/journal/session/match-name.ts';
import { findNamed } from '../../../src/journal/session/match-name.ts';

const session = (name: string, id: string, shortname: string): Nameable => ({
  name,
  facts: { id, shortname },
});

const sweep = session('fix-sweep-bug-9e1f0c.md', '0195a1b2-c3d4-7e5f-8a9b-0c1d2e9e1f0c', 'fix-sweep-bug');
const twin = session('other-aaaaaa.md', '0195a1b2-ffff-7e5f-8a9b-0c1d2eaaaaaa', 'other');
const seed = session('fix-sweep-bug-abc123.md', '019abc12-0000-7000-8000-000000000000', 'fix-sweep-bug');
const listed = session('list-123456.md', '0196ffff-0000-7000-8000-000000123456', 'list');
const nfc = session(
  '修复-ünï-café-777777.md'.normalize('NFC'),
  '0197ffff-0000-7000-8000-000000777777',
  '修复-ünï-café'.normalize('NFC'),
);
const word = session('fix-facade.md', '0198ffff-0000-7000-8000-000000888888', 'fix-facade');
const facade = session('facade-999999.md', '0199ffff-0000-7000-8000-000000999999', 'facade');
const wild = session(
  '0194eeee-0000-7000-8000-000000bbbbbb.md',
  '0194eeee-0000-7000-8000-000000bbbbbb',
  'research',
);
const all = [sweep, twin, seed, listed, nfc, word, facade, wild];

describe('a session is found by', () => {
  test.each<[string, string, Nameable[]]>([
    ['its full id', sweep.facts.id, [sweep]],
    ['its full id in capitals', sweep.facts.id.toUpperCase(), [sweep]],
    ['its file name', 'fix-sweep-bug-9e1f0c.md', [sweep]],
    ['its file name without the end', 'fix-sweep-bug-9e1f0c', [sweep]],
    ['a path of its file', '.sessions/active/fix-sweep-bug-9e1f0c.md', [sweep]],
    ['a path of Windows', '.sessions\\active\\fix-sweep-bug-9e1f0c.md', [sweep]],
    ['its short id', '9E1F0C', [sweep]],
    ["the seed's suffix, which is no part of its id", 'abc123', [seed]],
    ['a longer end of its id', '2e9e1f0c', [sweep]],
    ['its shortname, which may be taken twice', 'fix-sweep-bug', [sweep, seed]],
    ['a name that is a verb', 'list', [listed]],
    ['composed letters', '修复-ünï-café'.normalize('NFC'), [nfc]],
    ['decomposed letters', '修复-ünï-café'.normalize('NFD'), [nfc]],
    ['a beginning of its id', '0194', [wild]],
    ['a beginning of its id without dashes', '0195a1b2c3', [sweep]],
    ['a beginning that two ids share', '0195a1b2', [sweep, twin]],
    ['a beginning of its name', 'rese', [wild]],
    ['a beginning of its short id', '9E1F', [sweep]],
    ["a beginning of the seed's suffix", 'abc1', [seed]],
    ['a beginning of the short id that its file lacks', 'bbbb', [wild]],
    ['the short id that its file lacks', 'bbbbbb', [wild]],
    ['a shortname of hex letters, not the end of another name', 'facade', [facade]],
    ['a beginning with spaces around it', '  fix-fac ', [word]],
  ])('%s', (_, wanted, found) => {
    expect(findNamed(wanted, all)).toEqual(found);
  });

  test.each(['', '   ', 'oth', '🚀🚀', 'unknown', '.md', '0c1d2e', 'sweep-bug', '9e1', '../', '/'])(
    'nothing by "%s"',
    (wanted) => {
      expect(findNamed(wanted, [...all, session('🚀🚀🚀-1.md', '🚀🚀🚀', '')])).toEqual([]);
    },
  );

  test('a damaged file has only its name', () => {
    const damaged = session('broken-abcdef.md', '', '');
    expect(findNamed('abcdef', [damaged])).toEqual([damaged]);
    expect(findNamed('broken', [damaged])).toEqual([damaged]);
  });
});
