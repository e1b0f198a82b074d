import { builtinModules } from 'node:module';
import ts from 'typescript';
import { pureRooms, roomOf } from './rooms.ts';
import { importsOf, nodesOf, placeOf, type Source } from './syntax.ts';

// Names that give access to the machine, the clock or random numbers, directly or indirectly.
const impure = new Set(
  `process console globalThis global window self require module __dirname __filename eval Function Buffer
   performance crypto fetch setTimeout setInterval setImmediate queueMicrotask navigator`.split(/\s+/),
);

/** Returns the places where pure rooms use the outside world: Node's modules, clock, random numbers, console. */
export function purityOffences(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => path.startsWith('src/') && pureRooms.includes(roomOf(path)))
    .flatMap((source) => [...importOffences(source), ...nameOffences(source)]);
}

function importOffences(source: Source): string[] {
  return importsOf(source)
    .filter(({ specifier }) => specifier?.startsWith('node:') || builtinModules.includes(specifier ?? ''))
    .map(({ place, specifier }) => `${place} imports ${specifier}`);
}

function nameOffences(source: Source): string[] {
  return nodesOf(source).flatMap((node) => {
    if (ts.isMetaProperty(node)) return [`${placeOf(source, node)} names import.meta`];
    if (!ts.isIdentifier(node) || !isValue(node)) return [];
    const wrong = wrongUse(node);
    return wrong === undefined ? [] : [`${placeOf(source, node)} names ${wrong}`];
  });
}

function wrongUse(node: ts.Identifier): string | undefined {
  if (impure.has(node.text)) return node.text;
  if (node.text === 'Math') return wrongMath(node.parent);
  return node.text === 'Date' ? wrongDate(node) : undefined;
}

// `Math['random']` and `const { random } = Math` are found, too.
function wrongMath(parent: ts.Node): string | undefined {
  if (!ts.isPropertyAccessExpression(parent)) return 'Math by itself';
  return parent.name.text === 'random' ? 'Math.random' : undefined;
}

function wrongDate(node: ts.Identifier): string | undefined {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name.text === 'now' ? 'Date.now' : undefined;
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword)
    return undefined;
  if (!ts.isNewExpression(parent)) return 'Date by itself';
  const [first] = parent.arguments ?? [];
  return first === undefined || ts.isSpreadElement(first) ? 'new Date()' : undefined;
}

// Types, names after a dot and keys of properties don't count.
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  if (ts.isTypeElement(parent) || ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) {
    return parent.name !== node;
  }
  return !ts.isTypeNode(parent) && !ts.isQualifiedName(parent);
}
