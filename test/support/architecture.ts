import { basename, posix } from 'node:path';
import ts from 'typescript';
import type { Source } from './syntax.ts';
import { functionsOf, hasModifier, importsOf, lineOf, nameOf, nodesOf, parse, placeOf } from './syntax.ts';

// Each checker takes source files and returns its offenders, one readable line each.
type Sources = readonly Source[];

const homes = [
  { library: /^gray-matter$/, home: 'src/core/front-matter/head.ts' },
  {
    library: /^(unified|remark|micromark|mdast-util|unist-util)(-.*)?$/,
    home: 'src/core/markdown/item-by-remark.ts',
  },
];
const riddles = /^(utils?|helpers?|managers?|services?|types?)\./;

/** Returns imports that leave src/ or can't be read; a JSON file may be imported from anywhere. */
export function reachOffences(sources: Sources): string[] {
  return inSrc(sources).flatMap((source) =>
    importsOf(source).flatMap(({ specifier, place }) => {
      if (specifier === undefined) return [`${place} imports a computed name: write it out`];
      const target = posix.join(posix.dirname(source.path), specifier);
      if (!specifier.startsWith('.') || target.startsWith('src/') || target.endsWith('.json')) return [];
      return [`${place} imports ${target}, outside src/: what the program needs belongs into src/`];
    }),
  );
}

/** Returns imports of a library outside the one file that may import it. */
export function libraryOffences(sources: Sources): string[] {
  return inSrc(sources).flatMap((source) =>
    importsOf(source)
      .filter(({ specifier = '', typeOnly }) => {
        return (
          !typeOnly && homes.some(({ library, home }) => library.test(specifier) && source.path !== home)
        );
      })
      .map(({ specifier, place }) => `${place} imports ${specifier}: call what its one importer offers`),
  );
}

/** Returns slash commands without code, and code with a `run` that the table doesn't load. */
export function commandOffences(sources: Sources, paths: readonly string[]): string[] {
  const tables = sources.filter(({ path }) => /^src\/commands\/(?:[a-z]+-)?verbs\.ts$/.test(path));
  const rows = new Set(tables.flatMap(importsOf).map(({ specifier = '' }) => basename(specifier, '.ts')));
  const slash = paths.flatMap((path) => /^commands\/([^/]+)\.md$/.exec(path)?.[1] ?? []);
  const coded = sources
    .filter(({ path }) => path.startsWith('src/commands/') && !tables.some((table) => table.path === path))
    .filter(exportsRun)
    .map(({ path }) => basename(path, '.ts'));
  return [
    ...slash
      .filter((verb) => !paths.includes(`src/commands/${verb}.ts`))
      .map((verb) => `commands/${verb}.md has no src/commands/${verb}.ts`),
    ...[...new Set([...slash, ...coded])]
      .filter((verb) => !rows.has(verb))
      .map((verb) => `${verb} has no row in src/commands/verbs.ts`),
  ];
}

function exportsRun(source: Source): boolean {
  return parse(source).statements.some((statement) => {
    if (!hasModifier(statement, ts.SyntaxKind.ExportKeyword)) return false;
    if (ts.isFunctionDeclaration(statement)) return statement.name?.text === 'run';
    if (!ts.isVariableStatement(statement)) return false;
    return statement.declarationList.declarations.some(
      ({ name, initializer }) =>
        name.getText() === 'run' || (initializer !== undefined && holdsRun(initializer)),
    );
  });
}

function holdsRun(value: ts.Expression): boolean {
  return (
    ts.isObjectLiteralExpression(value) && value.properties.some(({ name }) => name?.getText() === 'run')
  );
}

/** Returns files of more than 250 lines. */
export function fileSizeOffences(sources: Sources): string[] {
  return sources.flatMap(({ path, text }) => {
    const lines = text.replace(/\n$/, '').split('\n').length;
    return lines > 250 ? [`${path} has ${lines} lines: find the second idea in it and give it a file`] : [];
  });
}

/** Returns functions of more than 40 lines, except for the suites of test files. */
export function functionSizeOffences(sources: Sources): string[] {
  return sources
    .filter(({ path }) => !path.endsWith('.test.ts'))
    .flatMap((source) =>
      functionsOf(source).flatMap((node) => {
        const lines = lineOf(source, node.getEnd()) - lineOf(source, node.getStart()) + 1;
        return lines > 40
          ? [
              `${placeOf(source, node)} ${nameOf(node)} has ${lines} lines: name its steps and make them functions`,
            ]
          : [];
      }),
    );
}

/** Returns functions with more than three parameters. */
export function parameterOffences(sources: Sources): string[] {
  return sources.flatMap((source) =>
    functionsOf(source)
      .map((node) => ({
        node,
        count: node.parameters.filter(({ name }) => name.getText() !== 'this').length,
      }))
      .filter(({ count }) => count > 3)
      .map(
        ({ node, count }) =>
          `${placeOf(source, node)} ${nameOf(node)} takes ${count} parameters: which of them are one thing?`,
      ),
  );
}

/** Returns default exports, except in the configuration files of tools, which need them. */
export function defaultExportOffences(sources: Sources): string[] {
  return sources
    .filter(({ path }) => !/\.config\.ts$/.test(path))
    .flatMap((source) =>
      nodesOf(source)
        .filter(isDefaultExport)
        .map((node) => `${placeOf(source, node)} exports a default: export it by its name`),
    );
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  return ts.isExportAssignment(node) || hasModifier(node, ts.SyntaxKind.DefaultKeyword);
}

/** Returns classes other than Failure. */
export function classOffences(sources: Sources): string[] {
  return sources.flatMap((source) =>
    nodesOf(source)
      .filter((node) => ts.isClassLike(node))
      .filter((node) => !(source.path === 'src/core/failure.ts' && node.name?.text === 'Failure'))
      .map(
        (node) =>
          `${placeOf(source, node)} has the class ${node.name?.text ?? 'without a name'}: use a record and functions`,
      ),
  );
}

/** Returns file names that say nothing (`utils`, `types`) or are not kebab-case. */
export function fileNameOffences(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const name = basename(path);
    if (riddles.test(name)) return [`${path} has a name that says nothing: name it after its idea`];
    return /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/.test(name) ? [] : [`${path} is not in kebab-case`];
  });
}

/** Returns exports without a doc comment. */
export function docOffences(sources: Sources): string[] {
  return inSrc(sources).flatMap((source) =>
    parse(source)
      .statements.filter((statement) => hasModifier(statement, ts.SyntaxKind.ExportKeyword))
      .filter(
        (statement) => !ts.getJSDocCommentsAndTags(statement).some((doc) => ts.isJSDoc(doc) && doc.comment),
      )
      .map(
        (statement) =>
          `${placeOf(source, statement)} ${firstLine(statement)}: say in a doc comment what comes back`,
      ),
  );
}

/** Returns re-exports and export lists: an export belongs at its declaration. */
export function barrelOffences(sources: Sources): string[] {
  return inSrc(sources).flatMap((source) =>
    nodesOf(source)
      .filter((node) => ts.isExportDeclaration(node))
      .map((node) => `${placeOf(source, node)} ${firstLine(node)}: import it from where it is declared`),
  );
}

function firstLine(node: ts.Node): string {
  return (node.getText().split('\n')[0] ?? '').slice(0, 80);
}

/** Returns tests without a source file: `test/io/git/x.test.ts` and `x.more.test.ts` belong to `src/io/git/x.ts`. */
export function mirrorOffences(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const match = /^test\/((?:[^/]+\/)+[^/.]+)(?:\.[^/]+)?\.test\.ts$/.exec(path);
    const source = `src/${match?.[1]}.ts`;
    if (!match || path.startsWith('test/support/') || paths.includes(source)) return [];
    return [`${path} has no ${source}: put it beside the file it tests`];
  });
}

/** Returns mocks of our own modules in tests. */
export function mockOffences(sources: Sources): string[] {
  return sources.flatMap((source) =>
    nodesOf(source)
      .filter((node) => ts.isCallExpression(node))
      .filter((node) => /^vi\.(do)?[mM]ock$/.test(node.expression.getText()))
      .filter(
        (node) =>
          /^.(\.|import)/.test(node.arguments[0]?.getText() ?? '') ||
          /^import/.test(node.arguments[0]?.getText() ?? ''),
      )
      .map((node) => `${placeOf(source, node)} mocks ${node.arguments[0]?.getText()}`),
  );
}

/** Returns lines that contain a path of this machine: one of `places`, or a person's home in shipped files. */
export function machinePathOffences(sources: Sources, places: readonly string[]): string[] {
  const own = places.map((place) => place.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const mine = new RegExp(`(?<![\\w.~/-])(?:${own.join('|')})(?![\\w.-])`);
  const home = /(?<![\w.~/-])(?:\/(?:home|Users)|[A-Z]:\\+Users\\)[\\/][\w.-]+[\\/]/;
  return sources.flatMap(({ path, text }) => {
    const shipped = /^(src|dist|bin|scripts|hooks|commands|skills|templates|\.ci)\//.test(path);
    return text.split('\n').flatMap((line, index) => {
      const found = mine.exec(line) ?? (shipped ? home.exec(line) : null);
      return found ? [`${path}:${index + 1} holds ${found[0]}`] : [];
    });
  });
}

function inSrc(sources: Sources): Source[] {
  return sources.filter(({ path }) => path.startsWith('src/'));
}
