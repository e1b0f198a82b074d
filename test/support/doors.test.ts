import { describe, expect, test } from 'vitest';
import { doorOffences } from './doors.ts';

const inRoom = (text: string, path = 'src/journal/x.ts') => doorOffences([{ path, text }]);

describe('the rule of doors', () => {
  test.each([
    [
      'an import',
      `import { readdirSync } from 'node:fs';`,
      'src/journal/x.ts:1 names node:fs: call a function',
    ],
    [
      'an import of promises',
      `\nimport fs from 'node:fs/promises';`,
      'src/journal/x.ts:2 names node:fs/promises',
    ],
    ['an old name', `import fs from 'fs';`, 'names fs: call a function of src/io/disk'],
    ['a type', `import type { Stats } from 'node:fs';`, 'names node:fs'],
    ['a type by import()', `let a: import('node:fs').Stats;`, 'names node:fs'],
    ['a late import', `await import('node:child_process');`, 'runGit of src/io/git/process.ts'],
    ['a require', `const c = require('child_process');`, 'names child_process'],
    ['a module that is asked for', `process.getBuiltinModule('node:fs');`, 'names node:fs'],
    ['a socket', `import net from 'node:net';`, 'names node:net: give the connection'],
    [
      "the way by which io loads Node's modules",
      `import { childProcess } from '../io/disk/late-builtins.ts';`,
      'src/io only',
    ],
    ['a request', `import { get } from 'https';`, 'names https'],
  ])('refuses %s', (_name, text, wanted) => {
    const offences = inRoom(text);
    expect(offences).toHaveLength(1);
    expect(offences[0]).toContain(wanted);
  });

  test('holds in every room but io, and in the entries', () => {
    const text = `import 'node:fs';`;
    const paths = ['src/core/x.ts', 'src/commands/x.ts', 'src/hooks/x.ts', 'src/cli.ts'];
    for (const path of paths) expect(inRoom(text, path), path).toHaveLength(1);
    for (const path of ['src/io/disk/x.ts', 'src/io/x.ts', 'src/old-node.ts', 'test/x.test.ts'])
      expect(inRoom(text, path), path).toEqual([]);
  });

  test.each([
    ['another module of Node', `import { join } from 'node:path';`],
    ['a package with such a name', `import a from 'http-parser';`],
    ['a file of ours with such a name', `import a from './net.ts'; import b from '../io/disk/fs.ts';`],
    ['a word', `const scheme = 'http'; const a = 'net';`],
    ['a comment', `// Not node:fs.`],
  ])('allows %s', (_name, text) => {
    expect(inRoom(text)).toEqual([]);
  });
});
