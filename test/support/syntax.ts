import ts from 'typescript';

/** A file of the repository: its path relative to the root, with `/`, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** One import of a module, static or dynamic; the specifier is undefined if it is computed. */
export interface Import {
  readonly specifier: string | undefined;
  readonly typeOnly: boolean;
  readonly place: string;
}

const parsed = new WeakMap<Source, ts.SourceFile>();

/** Returns the syntax tree of a source, parsed once. */
export function parse(source: Source): ts.SourceFile {
  const known = parsed.get(source);
  if (known) return known;
  const file = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.ES2022, true);
  parsed.set(source, file);
  return file;
}

/** Returns every node of a source, parents first. */
export function nodesOf(source: Source): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(parse(source));
  return nodes;
}

/** Returns `path:line` of a node, lines from 1. */
export function placeOf(source: Source, node: ts.Node): string {
  return `${source.path}:${lineOf(source, node.getStart())}`;
}

/** Returns the 1-based line of an offset. */
export function lineOf(source: Source, offset: number): number {
  return parse(source).getLineAndCharacterOfPosition(offset).line + 1;
}

/** Returns all imports of a source: import, export from, import(), require() and types by import(). */
export function importsOf(source: Source): Import[] {
  return nodesOf(source).flatMap((node) => {
    const found = importAt(node);
    return found ? [{ ...found, place: placeOf(source, node) }] : [];
  });
}

function importAt(node: ts.Node): Omit<Import, 'place'> | undefined {
  if (ts.isImportDeclaration(node)) {
    return { specifier: literal(node.moduleSpecifier), typeOnly: node.importClause?.isTypeOnly ?? false };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return { specifier: literal(node.moduleSpecifier), typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node)) {
    const { argument } = node;
    return {
      specifier: ts.isLiteralTypeNode(argument) ? literal(argument.literal) : undefined,
      typeOnly: true,
    };
  }
  if (ts.isExternalModuleReference(node)) return { specifier: literal(node.expression), typeOnly: false };
  if (ts.isCallExpression(node) && isLoader(node.expression)) {
    return { specifier: literal(node.arguments[0]), typeOnly: false };
  }
  return undefined;
}

function isLoader(callee: ts.Expression): boolean {
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')
  );
}

function literal(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** Returns the functions of a source that have a body, including methods and arrow functions. */
export function functionsOf(source: Source): ts.FunctionLikeDeclaration[] {
  return nodesOf(source).filter(
    (node): node is ts.FunctionLikeDeclaration =>
      ts.isFunctionLike(node) && 'body' in node && node.body !== undefined,
  );
}

/** Returns the name of a function: its own, or that of what it is assigned or passed to. */
export function nameOf(node: ts.Node): string {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  const named = node as { name?: ts.Node };
  if (named.name) return named.name.getText();
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText();
  if (ts.isCallExpression(parent)) return `function handed to ${parent.expression.getText().split('\n')[0]}`;
  return 'function without a name';
}

/** Says whether a node has a modifier, such as `export`. */
export function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind)
  );
}
