import type { Node } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import { calleeName, isCall, parentOf, receiverOf, type Call } from '../../../src/find/library/syntax.js';
import type { ParsedFile } from '../../../src/model/transform.js';
import { objects, replaced, type Becomes } from '../file-use.js';
import type { FsCall } from './fs-calls.js';

/** Methods that make a folder. Objects need none. */
export const FOLDER_MAKERS: ReadonlySet<string> = new Set([...['mkdir', 'mkdirs', 'mkdirp', 'ensureDir']]);

/** The statement that makes a folder goes, together with the question whether it is there; elsewhere nothing is done. */
export function folderMade({ file, call, form, callback }: FsCall): Becomes {
  const statement = form === 'callback' ? undefined : statementOf(file, call);
  if (statement) return { steps: [], starts: [], removed: [statement], reviews: [] };
  if (form === 'sync') return replaced({ file, call }, ['undefined']);
  const done = 'Promise.resolve()';
  if (!callback) return replaced({ file, call }, [done]);
  return replaced({ file, call }, [objects('withCallback'), `(${done}, `, rangeOf(callback), ')']);
}

/** `mkdirSync(folder)`, `await mkdir(folder)`, `if (!existsSync(folder)) mkdirSync(folder)` as whole statements. */
function statementOf(file: ParsedFile, call: Node): Node | undefined {
  const around = parentOf(file, call);
  const made = around?.type === 'AwaitExpression' ? around : call;
  const above = parentOf(file, made);
  const isGuarded =
    above?.type === 'LogicalExpression' && above.right === made && isQuestion(above.left, above.operator);
  const parent = isGuarded ? parentOf(file, above) : above;
  if (parent?.type === 'ArrowFunctionExpression') return loopOf(file, parent.body);
  if (parent?.type !== 'ExpressionStatement') return undefined;
  const alone = aloneIn(file, parent);
  const condition = alone && parentOf(file, alone);
  const isCondition =
    condition?.type === 'IfStatement' &&
    condition.consequent === alone &&
    !condition.alternate &&
    isQuestion(condition.test, '&&');
  const whole = isCondition ? condition : parent;
  const block = aloneIn(file, whole);
  return (block?.type === 'BlockStatement' && loopOf(file, block)) || inList(file, whole);
}

/** The statement that does nothing else for some folders: `[A, B].forEach((folder) => …)`, `for (const folder of [A, B]) …` */
function loopOf(file: ParsedFile, body: Node): Node | undefined {
  const around = parentOf(file, body);
  if (around?.type === 'ForOfStatement')
    return around.body === body && isPlainList(around.right) ? inList(file, around) : undefined;
  const call = around?.type === 'ArrowFunctionExpression' ? parentOf(file, around) : undefined;
  const list = isCall(call) && calleeName(call) === 'forEach' ? receiverOf(call) : undefined;
  const statement = call && parentOf(file, call);
  const isAll = list && isPlainList(list) && statement?.type === 'ExpressionStatement';
  return isAll ? inList(file, statement) : undefined;
}

function isPlainList(list: Node): boolean {
  const isPlain = (one: Node | null): boolean =>
    /^(Identifier|MemberExpression|StringLiteral)$/.test(one?.type ?? '') ||
    (isCall(one ?? undefined) && /^(join|resolve)$/.test(calleeName(one as Call) ?? ''));
  return list.type === 'ArrayExpression' && list.elements.every(isPlain);
}

/** The statement, or the block of which it is all. */
function aloneIn(file: ParsedFile, statement: Node): Node | undefined {
  const parent = parentOf(file, statement);
  if (parent?.type === 'IfStatement') return statement;
  return parent?.type === 'BlockStatement' && parent.body.length === 1 ? parent : undefined;
}

/** Nothing but `!existsSync(…)`, or `existsSync(…)` before `||`. */
function isQuestion(test: Node, operator: string): boolean {
  if (operator === '&&')
    return test.type === 'UnaryExpression' && test.operator === '!' && isQuestion(test.argument, '||');
  const asked = test.type === 'AwaitExpression' ? test.argument : test;
  return (
    operator === '||' &&
    isCall(asked) &&
    /^(existsSync|exists|pathExists|pathExistsSync)$/.test(calleeName(asked) ?? '')
  );
}

/** Where a statement can be missing. */
function inList(file: ParsedFile, statement: Node): Node | undefined {
  return /^(Program|BlockStatement|StaticBlock|SwitchCase)$/.test(parentOf(file, statement)?.type ?? '')
    ? statement
    : undefined;
}
