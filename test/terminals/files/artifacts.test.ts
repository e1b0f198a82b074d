import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listArtifacts, removeArtifacts, renameArtifacts } from '../../../src/terminals/files/artifacts.ts';
import {
  artifactPath,
  ensureTerminalFolder,
  type TerminalFolder,
} from '../../../src/terminals/files/terminal-folder.ts';

const kinds = ['record', 'conversations', 'log', 'errors'] as const;

/** Makes a folder with all that can be kept of these terminals; each file says whose it is. */
function folderWith(...names: string[]): TerminalFolder {
  const folder = { dir: join(mkdtempSync(join(tmpdir(), 'sjt-')), 'term') };
  onTestFinished(() => rmSync(join(folder.dir, '..'), { recursive: true }));
  ensureTerminalFolder(folder);
  for (const name of names) {
    for (const kind of kinds) writeFileSync(artifactPath(folder, name, kind), name);
    writeFileSync(join(folder.dir, name), name);
  }
  return folder;
}

function namesIn(folder: TerminalFolder): string[] {
  return listArtifacts(folder).map(({ terminal, kind }) => `${terminal} ${kind}`);
}

const all = (name: string): string[] => kinds.map((kind) => `${name} ${kind}`);

test('ListSessionArtifacts says all that is kept, by terminal and then by kind', () => {
  const folder = folderWith('b', 'a', 'a.json', 'a-2');
  mkdirSync(join(folder.dir, '.meta', 'folder.json'));
  expect(namesIn(folder)).toEqual(['a', 'a-2', 'a.json', 'b'].flatMap(all));
  expect(listArtifacts(folder)[0]).toEqual({
    terminal: 'a',
    kind: 'record',
    path: join(folder.dir, '.meta', 'a.json'),
  });
  expect(listArtifacts({ dir: '/nowhere' })).toEqual([]);
});

test('RemoveSessionArtifacts and RemoveSessionRuntimeFiles remove what is kept of one terminal, and may be asked twice', () => {
  const folder = folderWith('a', 'a-2');
  for (let count = 0; count < 2; count += 1) removeArtifacts(folder, 'a');
  expect(namesIn(folder)).toEqual(all('a-2'));
  expect(readFileSync(join(folder.dir, 'a'), 'utf8')).toBe('a');
});

describe('RenameSessionArtifacts', () => {
  test('moves all of a terminal, its socket last', () => {
    const folder = folderWith('a', 'b');
    renameArtifacts(folder, 'a', 'c');
    expect(namesIn(folder)).toEqual([...all('b'), ...all('c')]);
    expect([existsSync(join(folder.dir, 'a')), readFileSync(join(folder.dir, 'c'), 'utf8')]).toEqual([
      false,
      'a',
    ]);
  });

  test('moves what there is', () => {
    const folder = folderWith('a');
    rmSync(artifactPath(folder, 'a', 'log'));
    renameArtifacts(folder, 'a', 'c');
    expect(namesIn(folder)).toEqual(['c record', 'c conversations', 'c errors']);
  });

  test.each(['record', 'conversations', 'log', 'errors', 'socket'] as const)(
    'leaves all as it was if the %s cannot be moved',
    (kind) => {
      const folder = folderWith('a');
      // No file can take the place of a folder.
      mkdirSync(kind === 'socket' ? join(folder.dir, 'c') : artifactPath(folder, 'c', kind));
      expect(() => renameArtifacts(folder, 'a', 'c')).toThrow();
      expect(namesIn(folder)).toEqual(all('a'));
      for (const { path } of listArtifacts(folder)) expect(readFileSync(path, 'utf8')).toBe('a');
      expect(readFileSync(join(folder.dir, 'a'), 'utf8')).toBe('a');
    },
  );
});
