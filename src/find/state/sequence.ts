import type * as t from '@babel/types';
import { walk } from '../../ast/walk.js';
import { definitionOf } from '../runtime/definition.js';
import type { Place, Program } from '../runtime/program.js';
import { isFunction, isMember } from '../runtime/syntax.js';

/** `ids` of `const ids = counter()`, where `function* counter() { let n = 0; while (true) yield n++; }`. */
export function isSequence(program: Program, { names, node }: Place): boolean {
  if (node.type !== 'CallExpression') return false;
  const called = definitionOf(program, { names, node: node.callee });
  return (
    called?.kind === 'node' &&
    isFunction(called.node) &&
    'generator' in called.node &&
    Boolean(called.node.generator) &&
    counts(called.node)
  );
}

/** Yields what it counts. One that goes round, or through a list, only chooses: each replica may begin anew. */
function counts(fn: t.Function): boolean {
  const counted = new Set<string>();
  const yielded: t.Node[] = [];
  let goesRound = false;
  walk(fn, (node) => {
    if (node !== fn && isFunction(node)) return false;
    if (node.type === 'UpdateExpression' && node.argument.type === 'Identifier')
      counted.add(node.argument.name);
    if (node.type === 'AssignmentExpression' && node.left.type === 'Identifier') counted.add(node.left.name);
    if (node.type === 'YieldExpression' && node.argument && !node.delegate) yielded.push(node.argument);
    if (node.type === 'BinaryExpression' && node.operator === '%') goesRound = true;
    return true;
  });
  return !goesRound && yielded.some((one) => names(one, counted));
}

function names(value: t.Node, counted: ReadonlySet<string>): boolean {
  let found = false;
  walk(value, (node) => {
    if (isMember(node)) return false;
    if (node.type === 'Identifier' && counted.has(node.name)) found = true;
    return !found;
  });
  return found;
}
