import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, test } from 'vitest';
import { makeFolder } from './support/folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly license?: string;
}

const manifests = ['', 'test/e2e/', 'test/e2e/oldest/'];
const manifestOf = (folder: string) => JSON.parse(read(`${folder}package.json`));
const lockOf = (folder: string): Readonly<Record<string, Locked>> =>
  JSON.parse(read(`${folder}package-lock.json`)).packages;

describe('guarantee: what is installed is what was looked at', () => {
  test('nothing of ours runs when it is installed, and it needs no other package then; terminals use one, if it is there', () => {
    for (const folder of manifests) {
      const { scripts = {} } = manifestOf(folder);
      const own = Object.keys(scripts).filter((name) =>
        /install|prepare|prepublish|^(?:pre|post)pack$|dependencies/.test(name),
      );
      expect(own, folder).toEqual([]);
    }
    const kinds = ['dependencies', 'peerDependencies', 'bundleDependencies', 'bundledDependencies'];
    expect(kinds.filter((kind) => kind in manifestOf(''))).toEqual([]);
    expect(Object.keys(manifestOf('').optionalDependencies)).toEqual(['@lydell/node-pty']);
  });

  test.each(manifests)(
    '%spackage-lock.json says the sum of every package, and takes each from the registry',
    (folder) => {
      const { '': own, ...packages } = lockOf(folder);
      for (const kind of ['dependencies', 'devDependencies'] as const) {
        expect(own?.[kind] ?? {}).toEqual(manifestOf(folder)[kind] ?? {});
      }
      const unsure = Object.entries(packages).filter(([, { integrity, link, resolved }]) => {
        return (
          link === true ||
          !/^sha512-/.test(integrity ?? '') ||
          (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))
        );
      });
      expect(unsure.map(([path]) => path)).toEqual([]);
    },
  );

  test('of the packages we build with, one brings a script of its own for its installation', () => {
    const scripted = Object.entries(lockOf('')).filter(
      ([, { hasInstallScript }]) => hasInstallScript === true,
    );
    expect(scripted.map(([path]) => path)).toEqual(['node_modules/esbuild']);
  });
});

/** The packages that these need, including themselves, as paths below the root. */
function closureOf(names: readonly string[]): string[] {
  const packages = lockOf('');
  const found = new Set<string>();
  const add = (name: string, from: string): void => {
    const nested = `${from}/node_modules/${name}`;
    const path = nested in packages ? nested : `node_modules/${name}`;
    if (!(path in packages) || found.has(path)) return;
    found.add(path);
    const { dependencies, optionalDependencies } = packages[path] as Locked;
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) add(needed, path);
  };
  for (const name of names) add(name, '');
  return [...found].filter((path) => isThere(path));
}

function isThere(path: string): boolean {
  try {
    return readdirSync(join(root, path)).length > 0;
  } catch {
    return false;
  }
}

/** Builds a copy of this project elsewhere, and returns its folder and the build's report. */
function buildElsewhere(): { folder: string; report: string } {
  const folder = join(makeFolder(), 'deeper down', 'a copy');
  mkdirSync(folder, { recursive: true });
  const xterm = ['@xterm/headless', '@xterm/addon-unicode11', '@xterm/xterm'];
  const packages = closureOf([
    ...xterm,
    'esbuild',
    'gray-matter',
    'js-yaml',
    'remark-parse',
    'unified',
    'uuid',
  ]);
  for (const path of ['src', 'scripts', 'package.json', 'tsconfig.json', ...packages]) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  const options = { cwd: folder, encoding: 'utf8' } as const;
  return { folder, report: execFileSync(process.execPath, ['scripts/build.mjs', '--report'], options) };
}

describe('guarantee: what is shipped can be made again, and says whose it is', () => {
  const filesIn = (dir: string): Record<string, string> =>
    Object.fromEntries(readdirSync(dir).map((name) => [name, readFileSync(join(dir, name), 'latin1')]));

  test('a build in another folder gives the same bytes, and every package in it is named with its licence', () => {
    expect(inject('buildTrouble')).toBe('');
    const { folder, report } = buildElsewhere();
    const [here, there] = [filesIn(join(root, 'dist')), filesIn(join(folder, 'dist'))];
    expect(Object.keys(there)).toEqual(Object.keys(here));
    for (const name of Object.keys(here))
      expect(there[name] === here[name], `${name} is not the same`).toBe(true);
    const bundled = new Set(
      [...report.matchAll(/ (node_modules\/\S+)$/gm)].map(([, path]) => path as string),
    );
    const packages = lockOf('');
    const titles = [...bundled].map((path) => {
      const { version, license } = packages[path] as Locked;
      return `${path.replace(/^.*node_modules\//, '')} ${version} (${license})`;
    });
    const named = [...(here['THIRD_PARTY.txt'] ?? '').matchAll(/^={80}\n(.+)\n={80}$/gm)].map(
      ([, title]) => title,
    );
    expect(titles.length).toBeGreaterThan(20);
    expect(titles.sort()).toEqual(named.sort());
    expect(named.filter((title) => !/ \((?:MIT|ISC|BSD-[23]-Clause)\)$/.test(title ?? ''))).toEqual([]);
  });
});
