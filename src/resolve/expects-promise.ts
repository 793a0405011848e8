import type ts from 'typescript';
import { tsc } from './typescript.js';
import type { Range } from '../model/transform.js';
import { expressionAt } from './program.js';

/**
 * True if the type that is expected of an expression is one of functions that may give back a promise. Where nothing
 * is declared, or only in a package, nothing is expected.
 */
export function expectsPromise(program: ts.Program, file: string, { start, end }: Range): boolean {
  const source = program.getSourceFile(file);
  const node = source && expressionAt(source, start, end);
  if (!node || !tsc.isExpression(node)) return false;
  const checker = program.getTypeChecker();
  const expected = checker.getContextualType(node);
  const signatures = expected ? partsOf(expected).flatMap((part) => part.getCallSignatures()) : [];
  return signatures.length > 0 && signatures.every((one) => partsOf(one.getReturnType()).some(isPromise));
}

function partsOf(type: ts.Type): ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

function isPromise(type: ts.Type): boolean {
  return /^Promise(Like)?$/.test(type.symbol?.name ?? '');
}
