import { describe, expect, test } from 'vitest';
import { quickTwinOffences, typeNameOffences, verbOffences } from './names.ts';
import { networkOffences } from './network.ts';
import * as rooms from './rooms.ts';
import type { Source } from './syntax.ts';

const at = (path: string, text: string): Source => ({ path, text });
const order = (path: string, text: string) => () => rooms.orderOffences([at(path, text)]);
const circle =
  (...texts: [string, string][]) =>
  () =>
    rooms.circleOffences(texts.map(([p, t]) => at(p, t)));
const faces = { runs: ['src/runs/start.ts'], capture: [], conversations: [], terminals: [] };
const system = (path: string, text: string) => () => rooms.systemOffences([at(path, text)], faces);
const size = (room: string, count: number) => () =>
  rooms.roomSizeOffences(Array.from({ length: count }, (_, index) => `src/${room}/x${index}.ts`));
const verbs = (log: string) => () =>
  verbOffences([
    at('src/commands/verbs.ts', `import './reply/command.ts'; import('./log.ts'); import('./view.ts');`),
    at('src/commands/log.ts', log),
    at('src/commands/view.ts', ''),
  ]);
const quick =
  (text: string, ...paths: string[]) =>
  () =>
    quickTwinOffences(
      [at('src/core/front-matter/quick-head.ts', text)],
      ['src/core/front-matter/quick-head.ts', ...paths],
    );
const network = (path: string, text: string) => () => networkOffences([at(path, text)]);

const bad: [string, () => string[], string][] = [
  ['core that imports io', order('src/core/x.ts', `import { a } from '../io/disk/a.ts';`), 'above'],
  ['core that imports io late', order('src/core/x.ts', `await import('../io/disk/a.ts');`), 'io/disk'],
  ['core that requires io', order('src/core/x.ts', `require('../io/disk/a.ts');`), 'io/disk'],
  [
    'io that exports from commands',
    order('src/io/git/x.ts', `export { a } from '../../commands/a.ts';`),
    'above',
  ],
  ['a type from above', order('src/core/x.ts', `import type { A } from '../io/disk/a.ts';`), 'io/disk'],
  ['a type by import() from above', order('src/core/x.ts', `let a: import('../io/disk/a.ts').A;`), 'io/disk'],
  [
    'a room that imports the one beside it',
    order('src/core/front-matter/x.ts', `import '../secrets/a.ts';`),
    'beside',
  ],
  [
    'sections that import the log',
    order('src/journal/sections/x.ts', `import '../log/a.ts';`),
    'journal/log',
  ],
  ['a command that imports a hook', order('src/commands/x.ts', `import '../hooks/a.ts';`), 'hooks'],
  ['a hook that imports an entry', order('src/hooks/x.ts', `import '../cli.ts';`), 'the entries'],
  ['a folder that is no room', order('src/lib/x.ts', ''), 'no room'],
  ['a folder in a room', order('src/core/text/deep/x.ts', ''), 'no room'],
  [
    'a circle of two, one way by type',
    circle(['src/core/a.ts', `import type { B } from './b.ts';`], ['src/core/b.ts', `import './a.ts';`]),
    'src/core/a.ts, src/core/b.ts import each other',
  ],
  [
    'a circle of three',
    circle(
      ['src/core/a.ts', `import './b.ts';`],
      ['src/core/b.ts', `import './c.ts';`],
      ['src/core/c.ts', `import './a.ts';`],
    ),
    'a.ts, src/core/b.ts, src/core/c.ts',
  ],
  ['a run that knows the journal', system('src/runs/x.ts', `import '../journal/change/a.ts';`), 'hand in'],
  ['a run that knows captures', system('src/runs/x.ts', `import '../capture/a.ts';`), 'hand in'],
  ['a capture that knows runs', system('src/capture/x.ts', `import '../runs/start.ts';`), 'hand in'],
  ['a verb that looks behind a face', system('src/commands/x.ts', `import '../runs/work.ts';`), 'not a face'],
  ['a face that is gone', () => rooms.faceOffences([], faces), 'does not exist'],
  [
    'a system with one face',
    () => rooms.faceOffences(['src/runs/start.ts', 'src/runs/work.ts'], faces),
    '3 to 6',
  ],
  ['a room of two files', size('core/text', 2), '2 files'],
  ['a room of 21 files', size('core/text', 21), '21 files'],
  [
    'a type name that is taken',
    () => typeNameOffences([at('src/a.ts', 'export interface A {}'), at('src/b.ts', 'export type A = 1;')]),
    'A is exported by src/a.ts:1 and src/b.ts:1',
  ],
  ['a verb that imports a verb', verbs(`import './view.ts';`), './view.ts'],
  [
    'a quick way that names no twin',
    quick('export {};', 'test/core/front-matter/quick-head.test.ts'),
    'sure twin',
  ],
  [
    'a quick way whose twin is gone',
    quick('// Quick twin of src/core/front-matter/head.ts: x', 'test/core/front-matter/quick-head.test.ts'),
    'sure twin',
  ],
  [
    'a quick way without a test',
    quick('// Quick twin of src/core/front-matter/head.ts: x', 'src/core/front-matter/head.ts'),
    'has no test',
  ],
  ['http in a hook', network('src/hooks/x.ts', `import 'node:http';`), 'node:http'],
  ['sockets by their old name', network('src/commands/x.ts', `import net from 'net';`), 'net'],
  ['http where sockets are', network('src/io/process/socket.ts', `import 'node:http';`), 'node:http'],
];

const good: [string, () => string[]][] = [
  [
    'imports down and beside',
    order('src/hooks/x.ts', `import '../core/a.ts'; import './b.ts'; import '../commands/c.ts';`),
  ],
  ['an entry that imports hooks late', order('src/hook.ts', `await import('./hooks/table.ts');`)],
  ['a package', order('src/core/x.ts', `import 'uuid';`)],
  ['a way without a circle', circle(['src/core/a.ts', `import './b.ts';`], ['src/core/b.ts', ''])],
  ['a capture that knows sessions', system('src/capture/x.ts', `import '../journal/files/a.ts';`)],
  ['a verb that imports a face', system('src/commands/x.ts', `import '../runs/start.ts';`)],
  ['a system that is not built yet', () => rooms.faceOffences([], { runs: [] })],
  ['a room of three files', size('core/text', 3)],
  ['many verbs', size('commands', 40)],
  [
    'a type that two files keep to themselves',
    () => typeNameOffences([at('src/a.ts', 'interface A {}'), at('src/b.ts', 'interface A {}')]),
  ],
  ['a verb that imports what is no verb', verbs(`import './list.ts'; import './reply/command.ts';`)],
  [
    'a quick way with its twin',
    quick(
      '// Quick twin of src/core/front-matter/head.ts: x',
      'src/core/front-matter/head.ts',
      'test/core/front-matter/quick-head.test.ts',
    ),
  ],
  ['sockets at home', network('src/io/process/socket.ts', `import 'node:net';`)],
];

describe('the rules of the house', () => {
  test.each(bad)('refuse %s', (_name, offenders, wanted) => {
    expect(offenders().join('\n')).toContain(wanted);
  });

  test.each(good)('allow %s', (_name, offenders) => {
    expect(offenders()).toEqual([]);
  });
});
