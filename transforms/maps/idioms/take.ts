import type { IfStatement, Node, Statement } from '@babel/types';
import { walk } from '../../../src/ast/walk.js';
import { sameKey, type Access } from '../pattern/access.js';
import { accessesIn } from '../pattern/block.js';
import { awaitedStep, callPieces, keyPiece, removal, rewriting } from '../pattern/emit.js';
import { localOf, type Local } from '../pattern/local.js';
import { movable } from '../pattern/movable.js';
import { branchOf } from '../pattern/block.js';
import { mentions, peeled } from '../pattern/nodes.js';
import { exits } from '../pattern/order.js';
import { isReassigned } from '../pattern/stable.js';
import { isUndefined } from '../pattern/values.js';
import type { Idiom, State } from '../state.js';

/** `const t = m.get(k); if (!t) return …; m.delete(k);`: one `take`, which one caller wins. */
export const take: Idiom = {
  name: 'take',
  shapes: ['map', 'record'],
  match(use, state) {
    const local = localOf(use, state);
    const [read, ...more] = local?.reads ?? [];
    if (!local || !read || more.length || read.op !== 'get' || peeled(local.init) !== read.node || !read.key)
      return undefined;
    const taken = takenBehind(local, read, state);
    if (!taken) return undefined;
    const call = callPieces(use.node, 'take', [keyPiece(use.file, read.key)]);
    return rewriting(use, {
      uses: [use, ...taken.deletes.map((one) => one.use)],
      steps: [awaitedStep(use, read, call), ...taken.statements.map((one) => removal(use, one))],
      calls: ['take'],
      at: [read.node],
    });
  },
};

interface Taken {
  deletes: Access[];
  statements: Statement[];
}

/** The deletes that go: one that always comes, and those of checks before it that an entry does not survive either. */
function takenBehind(local: Local, read: Access, state: State): Taken | undefined {
  const taken: Taken = { deletes: [], statements: [] };
  for (const statement of local.rest) {
    if (isReassigned(read, [statement])) return undefined;
    const accesses = accessesIn(local.use, state, statement);
    if (!accesses) return undefined;
    const [access] = accesses;
    if (access && isDelete(statement, access, read))
      return { deletes: [...taken.deletes, access], statements: [...taken.statements, statement] };
    const inside = isCheck(statement) ? deletesOf(statement, accesses, read) : undefined;
    const isFine = isCheck(statement)
      ? inside && loses(statement, local)
      : isQuiet(statement, accesses, read, state);
    if (!isFine) return undefined;
    if (inside) {
      taken.deletes.push(...inside.deletes);
      taken.statements.push(...inside.statements);
    }
  }
  return undefined;
}

function isDelete(statement: Statement, access: Access, read: Access): boolean {
  const isAlone = statement.type === 'ExpressionStatement' && statement.expression === access.node;
  return isAlone && access.op === 'delete' && sameKey(access.key, read.key);
}

/** `if (…) return`. */
function isCheck(statement: Statement): statement is IfStatement {
  return statement.type === 'IfStatement' && !statement.alternate && exits(statement.consequent);
}

/** The statements of a check that delete the entry as well; undefined if it does something else to the state. */
function deletesOf(check: IfStatement, accesses: readonly Access[], read: Access): Taken | undefined {
  const statements = branchOf(check.consequent).filter((one) =>
    accesses.some((access) => isDelete(one, access, read)),
  );
  return statements.length === accesses.length ? { deletes: [...accesses], statements } : undefined;
}

/** True if a check only finds what is missing or out of date: nobody misses the entry then. */
function loses(check: IfStatement, { name, scope }: Local): boolean {
  return partsOf(check.test).every((part) => asksForMissing(part, name) || asksForAge(part, scope));
}

function partsOf(test: Node): Node[] {
  const node = peeled(test);
  return node.type === 'LogicalExpression' && node.operator === '||'
    ? [...partsOf(node.left), ...partsOf(node.right)]
    : [node];
}

function asksForMissing(node: Node, name: string): boolean {
  const isIt = (one: Node): boolean => {
    const inner = peeled(one);
    return inner.type === 'Identifier' && inner.name === name;
  };
  if (node.type === 'UnaryExpression') return node.operator === '!' && isIt(node.argument);
  if (node.type !== 'BinaryExpression' || !/^={2,3}$/.test(node.operator) || !isIt(node.left)) return false;
  return isUndefined(node.right) || node.right.type === 'NullLiteral';
}

/** A comparison with the clock. */
function asksForAge(node: Node, scope: Node): boolean {
  return (
    node.type === 'BinaryExpression' &&
    /^[<>]=?$/.test(node.operator) &&
    (hasClock(node) || readsClock(node, scope))
  );
}

function hasClock(root: Node): boolean {
  let found = false;
  walk(root, (node) => {
    if (node.type === 'NewExpression' && node.callee.type === 'Identifier')
      found ||= node.callee.name === 'Date';
    if (node.type === 'MemberExpression' && node.object.type === 'Identifier')
      found ||= node.object.name === 'Date';
    return !found;
  });
  return found;
}

/** `now` of `const now = Date.now()`. */
function readsClock(node: Node, scope: Node): boolean {
  let found = false;
  walk(scope, (one) => {
    if (one.type !== 'VariableDeclarator' || one.id.type !== 'Identifier' || !one.init) return true;
    found ||= hasClock(one.init) && mentions(node, one.id.name);
    return !found;
  });
  return found;
}

/** What is between must neither leave nor have effects: the entry is gone by then. */
function isQuiet(statement: Statement, accesses: readonly Access[], read: Access, state: State): boolean {
  const ground = {
    state,
    file: read.use.file,
    ancestors: read.ancestors,
    owned: { names: new Set<string>() },
  };
  return !accesses.length && movable([statement], ground) !== undefined;
}
