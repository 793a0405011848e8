import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import type { Event } from '../value.js';
import { constructorOf } from '../syntax/functions.js';
import { parentsOf } from './heritage.js';

/** The calls of a function, and the places where it is handed to code that we do not see. */
export function* callersOf(a: Analysis, fn: ts.SignatureDeclaration): Iterable<Event> {
  if (tsc.isConstructorDeclaration(fn)) yield* constructions(a, fn.parent);
  else for (const event of a.flowOf(fn)) if (event.kind === 'call' || event.kind === 'handed') yield event;
}

/** `new` of the class, and of derived ones that have no constructor of their own or call `super(…)`. */
function* constructions(a: Analysis, of: ts.ClassLikeDeclaration): Iterable<Event> {
  for (const event of a.flowOf(of)) if (event.kind === 'call' || event.kind === 'handed') yield event;
  for (const child of a.childrenOf(of)) {
    if (child.kind !== 'made' || !tsc.isClassLike(child.at)) continue;
    const own = constructorOf(child.at);
    if (own) yield* superCalls(a, own);
    else yield* constructions(a, child.at);
  }
}

function* superCalls(a: Analysis, constructor: ts.SignatureDeclaration): Iterable<Event> {
  const found: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (tsc.isCallExpression(node) && node.expression.kind === tsc.SyntaxKind.SuperKeyword) found.push(node);
    tsc.forEachChild(node, visit);
  };
  visit(constructor);
  for (const call of found)
    yield a.facts.event({ kind: 'call', name: call.expression, expression: call.expression, call });
}

/** The constructor that `new` of a class or constructor function runs: its own or the one that it inherits. */
export function constructorFor(a: Analysis, made: ts.Node): ts.SignatureDeclaration | undefined {
  const own = constructorOf(made);
  if (own || !tsc.isClassLike(made)) return own;
  for (const parent of parentsOf(a, made)) if (parent.kind === 'made') return constructorFor(a, parent.at);
  return undefined;
}
