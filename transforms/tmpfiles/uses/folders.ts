import type { Node } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import { calleeName, isCall, parentOf } from '../../../src/find/library/syntax.js';
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
  if (parent?.type !== 'ExpressionStatement') return undefined;
  const alone = aloneIn(file, parent);
  const condition = alone && parentOf(file, alone);
  const isCondition =
    condition?.type === 'IfStatement' &&
    condition.consequent === alone &&
    !condition.alternate &&
    isQuestion(condition.test, '&&');
  return isCondition ? inList(file, condition) : inList(file, parent);
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
