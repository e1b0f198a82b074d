import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as check from './support/architecture.ts';
import { doorOffences } from './support/doors.ts';
import { quickTwinOffences, typeNameOffences, verbOffences } from './support/names.ts';
import { networkOffences } from './support/network.ts';
import { purityOffences } from './support/purity.ts';
import * as rooms from './support/rooms.ts';
import { smuggledOffences } from './support/smuggled.ts';
import type { Source } from './support/syntax.ts';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const paths = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(root, path)));
const files = paths.map((path): Source => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const code = files.filter(({ path }) => /\.(ts|mjs)$/.test(path) && !/^(dist|test\/fixtures)\//.test(path));
const shared = ['/', '/home', '/Users', tmpdir()];
const places = [root, dirname(root), homedir()].filter((place) => !shared.includes(place));

const rules: Record<string, () => string[]> = {
  'every file of src lies in a room, and imports point down the order of rooms, types too': () =>
    rooms.orderOffences(code),
  'no files import each other in a circle, types included': () => rooms.circleOffences(code),
  'imports of src stay in src and are written out': () => check.reachOffences(code),
  'a system knows no other, and verbs know the faces of systems only': () => rooms.systemOffences(code),
  'every system has 3 to 6 faces, and all of them exist': () => rooms.faceOffences(paths),
  'a room has 3 to 20 files': () => rooms.roomSizeOffences(paths),
  'pure rooms name nothing of the world outside': () => purityOffences(code),
  'disk, processes and network are reached through io only': () => doorOffences(code),
  'answers are returned, not left in variables outside a change': () => smuggledOffences(code),
  'network modules are named in their one file each': () => networkOffences(code),
  'a type name is exported once': () => typeNameOffences(code),
  'a quick way names its sure twin, and a test holds the two together': () => quickTwinOffences(code, paths),
  'a verb imports no verb': () => verbOffences(code),
  'gray-matter and remark each have one importer': () => check.libraryOffences(code),
  'every slash command has its code and every command its row in the table': () =>
    check.commandOffences(code, paths),
  'no file has more than 250 lines': () => check.fileSizeOffences(code),
  'no function has more than 40 lines': () => check.functionSizeOffences(code),
  'no function takes more than three parameters': () => check.parameterOffences(code),
  'nothing is exported as a default': () => check.defaultExportOffences(code),
  'there is no class but Failure': () => check.classOffences(code),
  'file names are kebab-case and say what is inside': () =>
    check.fileNameOffences(code.map(({ path }) => path)),
  'every export of src has a doc comment': () => check.docOffences(code),
  'an export stands at its declaration, there are no barrels': () => check.barrelOffences(code),
  'tests of the layers mirror src': () => check.mirrorOffences(paths),
  'no test mocks a module of ours': () => check.mockOffences(code),
  'no file holds a path of the machine': () => check.machinePathOffences(files, places),
};

describe('the project', () => {
  test.each(Object.keys(rules))('%s', (rule) => {
    expect(rules[rule]?.()).toEqual([]);
  });

  test('has sources to look at', () => {
    expect(code.filter(({ path }) => path.startsWith('src/')).length).toBeGreaterThan(0);
  });
});
