import type { Node } from '@babel/types';
import { calleeName, isCall, parentOf } from '../../../src/find/library/syntax.js';
import type { ParsedFile } from '../../../src/model/transform.js';
import type { Becomes, Refused } from '../file-use.js';
import type { FsCall } from './fs-calls.js';

/** Methods that make a folder. Objects need none. */
export const FOLDER_MAKERS: ReadonlySet<string> = new Set([...['mkdir', 'mkdirs', 'mkdirp', 'ensureDir']]);

/** The statement that makes a folder goes, together with the question whether it is there. */
export function folderMade({ file, call, form }: FsCall): Becomes | Refused {
  const statement = statementOf(file, call);
  if (!statement || form === 'callback') return { refuse: 'folder-made', at: call };
  return { steps: [], starts: [], removed: [statement], reviews: [] };
}

/** `mkdirSync(folder)`, `await mkdir(folder)`, `if (!existsSync(folder)) mkdirSync(folder)` as whole statements. */
function statementOf(file: ParsedFile, call: Node): Node | undefined {
  const around = parentOf(file, call);
  const parent = around?.type === 'AwaitExpression' ? parentOf(file, around) : around;
  if (parent?.type !== 'ExpressionStatement') return undefined;
  const alone = aloneIn(file, parent);
  const condition = alone && parentOf(file, alone);
  return condition?.type === 'IfStatement' && condition.consequent === alone && isQuestion(condition)
    ? inList(file, condition)
    : inList(file, parent);
}

/** The statement, or the block of which it is all. */
function aloneIn(file: ParsedFile, statement: Node): Node | undefined {
  const parent = parentOf(file, statement);
  if (parent?.type === 'IfStatement') return statement;
  return parent?.type === 'BlockStatement' && parent.body.length === 1 ? parent : undefined;
}

/** Nothing but `!existsSync(…)`. */
function isQuestion({ test, alternate }: Node & { type: 'IfStatement' }): boolean {
  if (alternate || test.type !== 'UnaryExpression' || test.operator !== '!') return false;
  const asked = test.argument.type === 'AwaitExpression' ? test.argument.argument : test.argument;
  return isCall(asked) && /^(existsSync|pathExists|pathExistsSync)$/.test(calleeName(asked) ?? '');
}

/** Where a statement can be missing. */
function inList(file: ParsedFile, statement: Node): Node | undefined {
  return /^(Program|BlockStatement|StaticBlock|SwitchCase)$/.test(parentOf(file, statement)?.type ?? '')
    ? statement
    : undefined;
}
