import ts from 'typescript';
import { nameOf, nodesOf, placeOf, type Source } from './syntax.ts';

// These return what the function passed to them returns, so that function needs no other way to pass on its answer.
const returners = new Set(['changeSession', 'updateFile', 'withLock', 'withSessionsLocked']);
const fillers = new Set(['push', 'unshift', 'splice', 'set', 'add']);

/**
 * Returns the places in `src/` where a function passed to `changeSession`, `updateFile`, `withLock` or
 * `withSessionsLocked` smuggles out an answer: it assigns to an outer variable or adds to one.
 */
export function smuggledOffences(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => path.startsWith('src/'))
    .flatMap((source) => {
      const handed = new Set(nodesOf(source).flatMap((node) => handedFunctions(source, node)));
      return handed.size === 0 ? [] : changesFrom(source, handed);
    });
}

function changesFrom(source: Source, handed: ReadonlySet<ts.Node>): string[] {
  return nodesOf(source).flatMap((node) =>
    changedBy(node).flatMap((name) => {
      const declared = declarationOf(source, name);
      const left = ancestorsOf(node).find(
        (around) => handed.has(around) && declared !== undefined && !isInside(declared, around),
      );
      if (left === undefined) return [];
      return [
        `${placeOf(source, node)} ${nameOf(left)} changes "${name.text}" outside of it: return it instead`,
      ];
    }),
  );
}

// The functions that a call passes to one that returns their answer, including those passed by name.
function handedFunctions(source: Source, node: ts.Node): ts.Node[] {
  if (!ts.isCallExpression(node)) return [];
  const callee = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
  if (!ts.isIdentifier(callee) || !returners.has(callee.text)) return [];
  return node.arguments.map(bare).flatMap((argument) => {
    const declared = ts.isIdentifier(argument) ? declarationOf(source, argument) : argument;
    const value =
      declared !== undefined && ts.isVariableDeclaration(declared) ? declared.initializer : declared;
    return value !== undefined && ts.isFunctionLike(bare(value)) ? [bare(value)] : [];
  });
}

// The variables that a node assigns to or adds to, as a whole or in a property.
function changedBy(node: ts.Node): ts.Identifier[] {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    const assigns = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
    return assigns ? targetsOf(node.left) : [];
  }
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    const steps = [ts.SyntaxKind.PlusPlusToken, ts.SyntaxKind.MinusMinusToken];
    return steps.includes(node.operator) ? targetsOf(node.operand) : [];
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  return fillers.has(node.expression.name.text) ? targetsOf(node.expression.expression) : [];
}

function targetsOf(given: ts.Node): ts.Identifier[] {
  const target = bare(given);
  if (ts.isIdentifier(target)) return [target];
  if (ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target)) {
    return targetsOf(target.expression);
  }
  // Destructuring assigns several at once: `[a, b] = …`, `({ a, b: c } = …)`.
  if (ts.isArrayLiteralExpression(target)) return target.elements.flatMap(targetsOf);
  if (ts.isObjectLiteralExpression(target)) return target.properties.flatMap(targetsOf);
  if (ts.isShorthandPropertyAssignment(target)) return [target.name];
  if (ts.isPropertyAssignment(target)) return targetsOf(target.initializer);
  return ts.isSpreadElement(target) || ts.isSpreadAssignment(target) ? targetsOf(target.expression) : [];
}

function bare(node: ts.Node): ts.Node {
  const isWrapped =
    ts.isParenthesizedExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node);
  return isWrapped ? bare(node.expression) : node;
}

type Declaration =
  | ts.VariableDeclaration
  | ts.ParameterDeclaration
  | ts.BindingElement
  | ts.FunctionDeclaration;

// The declaration that a name refers to: the one in the innermost scope around it. Imported names have none.
function declarationOf(source: Source, name: ts.Identifier): Declaration | undefined {
  const all = nodesOf(source).filter(isDeclaration);
  const named = all.filter((one) => one.name?.getText() === name.text);
  const scopes = ancestorsOf(name);
  const depths = named.map((one) => ({ one, depth: scopes.indexOf(scopeOf(one)) }));
  return depths.filter(({ depth }) => depth >= 0).sort((a, b) => a.depth - b.depth)[0]?.one;
}

function isDeclaration(node: ts.Node): node is Declaration {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node)
  );
}

function scopeOf(declaration: Declaration): ts.Node {
  const scope = ancestorsOf(declaration).find(
    (node) =>
      ts.isBlock(node) ||
      ts.isFunctionLike(node) ||
      ts.isIterationStatement(node, false) ||
      ts.isCaseBlock(node) ||
      ts.isCatchClause(node),
  );
  return scope ?? declaration.getSourceFile();
}

function isInside(node: ts.Node, around: ts.Node): boolean {
  return ancestorsOf(node).includes(around);
}

// The scopes around a node, innermost first, up to the file.
function ancestorsOf(node: ts.Node): ts.Node[] {
  return node.parent === undefined ? [] : [node.parent, ...ancestorsOf(node.parent)];
}
