import { posix } from 'node:path';
import ts from 'typescript';
import type { Source } from './syntax.ts';
import { hasModifier, importsOf, parse, placeOf } from './syntax.ts';

/** Returns names of types that more than one file of `src/` exports. */
export function typeNameOffences(sources: readonly Source[]): string[] {
  const places = new Map<string, string[]>();
  for (const source of sources.filter(({ path }) => path.startsWith('src/'))) {
    for (const statement of parse(source).statements) {
      if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) continue;
      if (!hasModifier(statement, ts.SyntaxKind.ExportKeyword)) continue;
      const name = statement.name.text;
      places.set(name, [...(places.get(name) ?? []), placeOf(source, statement)]);
    }
  }
  return [...places]
    .filter(([, found]) => found.length > 1)
    .map(([name, found]) => `${name} is exported by ${found.join(' and ')}: give one of them another name`);
}

/**
 * Returns fast implementations without a reference: the first line of a file `quick-….ts` names the file that gets
 * the same results the plain way, and the quick file's own test compares the two.
 */
export function quickTwinOffences(sources: readonly Source[], paths: readonly string[]): string[] {
  return sources
    .filter(({ path }) => /^src\/.*\/quick-[^/]+\.ts$/.test(path))
    .flatMap(({ path, text }) => {
      const twin = /^\/\/ Quick twin of (src\/\S+\.ts)/.exec(text)?.[1];
      const test = path.replace(/^src\//, 'test/').replace(/\.ts$/, '.test.ts');
      return [
        ...(twin === undefined || !paths.includes(twin)
          ? [`${path} does not name its sure twin: begin it with "// Quick twin of src/….ts: …"`]
          : []),
        ...(paths.includes(test) ? [] : [`${path} has no ${test}, which would hold it to its sure twin`]),
      ];
    });
}

/** Returns verbs that import another verb; verbs are the files that `src/commands/verbs.ts` loads. */
export function verbOffences(sources: readonly Source[]): string[] {
  const tables = sources.filter(({ path }) => /^src\/commands\/(?:[a-z]+-)?verbs\.ts$/.test(path));
  const verbs = new Set(
    tables.flatMap((table) => importsOf(table).map((one) => targetOf(table, one.specifier))),
  );
  for (const path of ['src/commands/reply/command.ts', ...tables.map((table) => table.path)])
    verbs.delete(path);
  return sources
    .filter(({ path }) => verbs.has(path))
    .flatMap((source) =>
      importsOf(source)
        .filter(({ specifier }) => verbs.has(targetOf(source, specifier)))
        .map(
          ({ place, specifier }) =>
            `${place} imports the verb ${specifier}: move what both need into a room below commands/`,
        ),
    );
}

function targetOf({ path }: Source, specifier = ''): string {
  return posix.join(posix.dirname(path), specifier);
}
