import ts from 'typescript';
import type { Source } from './syntax.ts';
import { importsOf, nodesOf, placeOf } from './syntax.ts';

// Node's modules for disk, processes and network, and the part of io that calls them for everybody else.
const doors: readonly { readonly modules: RegExp; readonly instead: string }[] = [
  {
    modules: /^fs(\/promises)?$/,
    instead: 'call a function of src/io/disk (folders, stat, read, files, json, move), or add one there',
  },
  {
    modules: /^child_process$/,
    instead: 'call runGit of src/io/git/process.ts for git; give any other program a function in src/io',
  },
  {
    modules: /^(net|tls|dgram|dns(\/promises)?|https?|http2)$/,
    instead: 'give the connection a function in src/io/process',
  },
  {
    modules: /\/late-builtins\.ts$/,
    instead: "it hands Node's modules to src/io only, so give what you need of them a function there",
  },
];

// It tells users of an ancient Node what is wrong, and it can't load any of our files to do that.
const exceptions = ['src/old-node.ts'];

/**
 * Returns the places where a file of `src/` outside `src/io/` names a module for disk, processes or network (types
 * included), and what to do instead.
 */
export function doorOffences(sources: readonly Source[]): string[] {
  return sources
    .filter(
      ({ path }) => path.startsWith('src/') && !path.startsWith('src/io/') && !exceptions.includes(path),
    )
    .flatMap((source) =>
      namesIn(source).flatMap(({ name, place }) => {
        const door = doors.find(({ modules }) => modules.test(name.replace(/^node:/, '')));
        return door === undefined ? [] : [`${place} names ${name}: ${door.instead}`];
      }),
    );
}

// `node:fs` is an offence in any string, because something else may load it. A bare `http` counts only in an import.
function namesIn(source: Source): { name: string; place: string }[] {
  const imported = importsOf(source).map(({ specifier = '', place }) => ({ name: specifier, place }));
  const written = nodesOf(source)
    .filter((node) => ts.isStringLiteralLike(node) && node.text.startsWith('node:'))
    .map((node) => ({ name: (node as ts.StringLiteralLike).text, place: placeOf(source, node) }));
  return [...imported.filter(({ name }) => !name.startsWith('node:')), ...written];
}
