import type { ConditionalExpression, IfStatement, Node } from '@babel/types';
import type { FindContext, ParsedFile } from '../../model/transform.js';
import { valueOf } from './options.js';
import { ancestorsOf, textOf } from './syntax.js';

/** True if code runs in development or tests only: under `NODE_ENV === 'development'`, or behind a return for everything else. */
export function isDevelopmentOnly(context: FindContext, file: ParsedFile, node: Node): boolean {
  let below = node;
  for (const around of ancestorsOf(file, node)) {
    if (isBranching(around) && around.test !== below) {
      if (saysDevelopment(context, file, around.test, around.consequent === below)) return true;
    }
    if (around.type === 'BlockStatement' && isBehindGuard(context, file, around.body, below)) return true;
    below = around;
  }
  return false;
}

function isBranching(node: Node): node is IfStatement | ConditionalExpression {
  return node.type === 'IfStatement' || node.type === 'ConditionalExpression';
}

/** `if (process.env.NODE_ENV !== 'development') return;` at the top of the function. */
function isBehindGuard(context: FindContext, file: ParsedFile, body: readonly Node[], below: Node): boolean {
  for (const statement of body) {
    if (statement === below) return false;
    if (statement.type !== 'IfStatement' || statement.alternate) continue;
    const { consequent } = statement;
    const first = consequent.type === 'BlockStatement' ? consequent.body[0] : consequent;
    const leaves = first?.type === 'ReturnStatement' || first?.type === 'ThrowStatement';
    if (leaves && saysDevelopment(context, file, statement.test, false)) return true;
  }
  return false;
}

function saysDevelopment(context: FindContext, file: ParsedFile, test: Node, expected: boolean): boolean {
  if (test.type === 'UnaryExpression' && test.operator === '!')
    return saysDevelopment(context, file, test.argument, !expected);
  if (test.type === 'Identifier' || test.type === 'MemberExpression') {
    // `const isDev = process.env.NODE_ENV === 'development'`, here or in another module.
    const value = valueOf(context, file.file, test);
    const where = value.node.type === 'BinaryExpression' ? context.parsed(value.file) : undefined;
    return where !== undefined && comparesWithDevelopment(where, value.node, expected);
  }
  return comparesWithDevelopment(file, test, expected);
}

function comparesWithDevelopment({ text }: ParsedFile, test: Node, expected: boolean): boolean {
  if (test.type !== 'BinaryExpression') return false;
  const sides = [test.left, test.right];
  const value = sides.map((side) => textOf(side)).find((one) => one !== undefined);
  const variable = text.slice(test.start ?? 0, test.end ?? 0);
  if (value === undefined || !ENVIRONMENT.test(variable)) return false;
  const isEqual = /^===?$/.test(test.operator) === expected;
  return /^(development|dev|test)$/.test(value) ? isEqual : value === 'production' && !isEqual;
}

/** `process.env.NODE_ENV`, `app.get('env')`, `config.env ===`. */
const ENVIRONMENT =
  /\bNODE_ENV\b|\.get\(\s*['"](?:env|environment|nodeEnv)['"]\s*\)|\b(?:env|environment|nodeEnv)\s*[!=]==?/;
