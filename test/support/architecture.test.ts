import { describe, expect, test } from 'vitest';
import * as check from './architecture.ts';
import { purityOffences } from './purity.ts';
import type { Source } from './syntax.ts';

const lines = (count: number) => 'a();\n'.repeat(count);
const core = (text: string): Source => ({ path: 'src/core/x.ts', text });
const at = (path: string, text: string): Source[] => [{ path, text }];
const pure = (text: string) => () => purityOffences([core(text)]);
const reach = (path: string, text: string) => () => check.reachOffences(at(path, text));
const paths =
  (checker: (paths: string[]) => string[], ...given: string[]) =>
  () =>
    checker(given);
const commands =
  (table: string, log: string, ...given: string[]) =>
  () => {
    const sources = [...at('src/commands/verbs.ts', table), ...at('src/commands/log.ts', log)];
    return check.commandOffences(sources, [...sources.map(({ path }) => path), ...given]);
  };
const machine = (path: string, text: string) => () =>
  check.machinePathOffences(at(path, text), ['/srv/ana/repo']);

const bad: [string, () => string[], string][] = [
  ['an import that is computed', reach('src/core/x.ts', 'import(name);'), 'computed'],
  ['an import from outside src', reach('src/io/x.ts', `import '../../test/support/a.ts';`), 'outside src/'],
  ['core with node:', pure(`import { join } from 'node:path';`), 'node:path'],
  ['core with a builtin by its old name', pure(`import fs from 'fs';`), 'imports fs'],
  ['core with a type of node:', pure(`import type { Stats } from 'node:fs';`), 'node:fs'],
  ['core with process', pure('const cwd = process.cwd();'), 'process'],
  ['core with console', pure(`console.log('x');`), 'console'],
  ['core with Date.now', pure('const t = Date.now();'), 'Date.now'],
  ['core with Date.now by another name', pure('const { now } = Date;'), 'Date by itself'],
  ['core with Date called', pure('const t = Date();'), 'Date by itself'],
  ['core with new Date()', pure('const t = new Date();'), 'new Date()'],
  ['core with new Date without brackets', pure('const t = new Date;'), 'new Date()'],
  ['core with new Date of nothing spread', pure('const t = new Date(...[]);'), 'new Date()'],
  ['core with Math.random', pure('const x = Math.random();'), 'Math.random'],
  ['core with random by its key', pure(`const x = Math['random']();`), 'Math by itself'],
  ['core with globalThis', pure('const p = globalThis.process;'), 'globalThis'],
  ['core with a shorthand', pure('const x = { process };'), 'process'],
  ['core with import.meta', pure('const x = import.meta.url;'), 'import.meta'],
  ['core with eval', pure(`eval('1');`), 'eval'],
  [
    'gray-matter elsewhere',
    () => check.libraryOffences([core(`import m from 'gray-matter';`)]),
    'gray-matter',
  ],
  [
    'gray-matter elsewhere, late',
    () => check.libraryOffences([core(`import('gray-matter');`)]),
    'gray-matter',
  ],
  [
    'remark in the head',
    () => check.libraryOffences(at('src/core/front-matter/head.ts', `import 'remark-parse';`)),
    'remark-parse',
  ],
  ['a slash command without code', commands('', '', 'commands/view.md'), 'no src/commands/view.ts'],
  ['a slash command without a row', commands('', '', 'commands/log.md'), 'log has no row'],
  ['a run without a row', commands('', 'export function run() {}'), 'log has no row'],
  ['an async run without a row', commands('', 'export const run = async () => 1;'), 'log has no row'],
  [
    'a run in an object without a row',
    commands('', 'export const log = { spec, run() {} };'),
    'log has no row',
  ],
  ['a file of 251 lines', () => check.fileSizeOffences([core(lines(251))]), '251 lines'],
  [
    'a function of 41 lines',
    () => check.functionSizeOffences([core(`function f() {\n${lines(39)}}`)]),
    'f has 41 lines',
  ],
  [
    'an arrow of 41 lines',
    () => check.functionSizeOffences([core(`const f = () => {\n${lines(39)}};`)]),
    'f has 41 lines',
  ],
  [
    'a method of 41 lines',
    () => check.functionSizeOffences([core(`const o = { m() {\n${lines(39)}} };`)]),
    'm has 41 lines',
  ],
  ['four parameters', () => check.parameterOffences([core('function f(a, b, c, d) {}')]), 'f takes 4'],
  [
    'a callback of four parameters',
    () => check.parameterOffences([core('each((a, b, c, d) => a);')]),
    'takes 4',
  ],
  [
    'a default function',
    () => check.defaultExportOffences([core('export default function f() {}')]),
    'default',
  ],
  ['a default value', () => check.defaultExportOffences([core('export default 1;')]), 'default'],
  [
    'a default by a list',
    () => check.defaultExportOffences([core('const a = 1; export { a as default };')]),
    'default',
  ],
  ['a class', () => check.classOffences([core('class Store {}')]), 'Store'],
  ['a class as a value', () => check.classOffences([core('const a = class {};')]), 'without a name'],
  ['a Failure in another file', () => check.classOffences([core('class Failure {}')]), 'Failure'],
  ['a file utils.ts', paths(check.fileNameOffences, 'src/core/utils.ts'), 'says nothing'],
  ['a file types.ts', paths(check.fileNameOffences, 'src/types.ts'), 'says nothing'],
  ['a file in camelCase', paths(check.fileNameOffences, 'src/core/headEdit.ts'), 'kebab-case'],
  [
    'an export without a doc comment',
    () => check.docOffences([core('export const a = 1;')]),
    'export const a',
  ],
  [
    'a type with a plain comment',
    () => check.docOffences([core('// A.\nexport interface A {}')]),
    'interface A',
  ],
  ['an empty doc comment', () => check.docOffences([core('/** */\nexport function f() {}')]), 'function f'],
  ['a barrel', () => check.barrelOffences([core(`export * from './a.ts';`)]), 'export *'],
  ['an export list', () => check.barrelOffences([core('const a = 1;\nexport { a };')]), 'export { a }'],
  [
    'a test of nothing',
    paths(check.mirrorOffences, 'test/core/x.test.ts', 'src/io/x.ts'),
    'no src/core/x.ts',
  ],
  [
    'a mock of ours',
    () => check.mockOffences(at('test/x.test.ts', `vi.mock('../src/io/a.ts');`)),
    'src/io/a.ts',
  ],
  ['a mock by import', () => check.mockOffences(at('test/x.test.ts', `vi.mock(import('../a.ts'));`)), 'a.ts'],
  ['the path of this folder', machine('docs/x.md', 'see /srv/ana/repo/src'), '/srv/ana/repo'],
  [
    'a home in what is shipped',
    machine('dist/cli.cjs', ['', 'home', 'ana', 'x'].join('/')),
    'dist/cli.cjs:1',
  ],
];

const good: [string, () => string[]][] = [
  ['a package', reach('src/core/x.ts', `import { v7 } from 'uuid';`)],
  ['the package.json', reach('src/cli.ts', `import about from '../package.json';`)],
  [
    'a date of something',
    pure('const a = new Date(x); const b = Date.UTC(1, 2); const c = d instanceof Date;'),
  ],
  ['a date as a type', pure('function f(now: Date): Date { return now; }')],
  [
    'names after a dot and keys',
    pure('const a = { process: 1, console: b.console }; interface C { Date: string }'),
  ],
  ['chance of another kind', pure('const a = Math.max(1, 2);')],
  ['io with a clock', () => purityOffences(at('src/io/x.ts', 'Date.now();'))],
  [
    'gray-matter at home',
    () => check.libraryOffences(at('src/core/front-matter/head.ts', `import m from 'gray-matter';`)),
  ],
  [
    'a type of the tree',
    () => check.libraryOffences([core(`import type { Root } from 'mdast-util-from-markdown';`)]),
  ],
  [
    'a command with its row',
    commands(`const t = { log: () => import('./log.ts') };`, 'export function run() {}', 'commands/log.md'),
  ],
  ['a file of 250 lines', () => check.fileSizeOffences([core(lines(250))])],
  ['a function of 40 lines', () => check.functionSizeOffences([core(`function f() {\n${lines(38)}}`)])],
  [
    'a long suite',
    () => check.functionSizeOffences(at('test/x.test.ts', `describe('x', () => {\n${lines(99)}});`)),
  ],
  ['three parameters', () => check.parameterOffences([core('function f(this: X, a, b, c) {}')])],
  [
    'the default of a configuration',
    () => check.defaultExportOffences(at('vitest.config.ts', 'export default {};')),
  ],
  ['the class Failure', () => check.classOffences(at('src/core/failure.ts', 'class Failure {}'))],
  [
    'file names',
    paths(check.fileNameOffences, 'src/core/front-matter/edit-fields.ts', 'test/core/x.spec-suite.test.ts'),
  ],
  [
    'an export with a doc comment',
    () => check.docOffences([core('/** A. */\nexport const a = 1;\nconst b = 2;')]),
  ],
  [
    'a test of something',
    paths(check.mirrorOffences, 'test/core/x.more.test.ts', 'src/core/x.ts', 'test/cases.test.ts'),
  ],
  ['a mock of another', () => check.mockOffences(at('test/x.test.ts', `vi.mock('node:fs');`))],
  ['paths of nobody', machine('docs/x.md', 'see ~/srv/ana/repo, x/srv/ana/repo and /home/ana/x')],
];

describe('the rules', () => {
  test.each(bad)('refuse %s', (_name, offenders, wanted) => {
    expect(offenders().join('\n')).toContain(wanted);
  });

  test.each(good)('allow %s', (_name, offenders) => {
    expect(offenders()).toEqual([]);
  });
});
