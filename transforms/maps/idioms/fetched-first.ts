import type { AssignmentExpression, Node } from '@babel/types';
import { freeName } from '../../../src/ast/names.js';
import { statementEnd } from '../../../src/ast/statement-end.js';
import { rangeOf, walk } from '../../../src/ast/walk.js';
import { definitionOf } from '../../../src/find/runtime/definition.js';
import { programOf } from '../../../src/find/runtime/shared.js';
import { isCall, isFunction, isMember } from '../../../src/find/runtime/syntax.js';
import { accessOf, isPlainMember, type Access } from '../pattern/access.js';
import { giveNames, takenNames } from '../pattern/given-names.js';
import { askersOf } from '../pattern/quiet.js';
import { usesIn } from '../pattern/block.js';
import { keyPiece, rewriting, stepAt } from '../pattern/emit.js';
import { entryOf, swapped } from '../pattern/entry.js';
import { layoutAt } from '../pattern/layout.js';
import { movable } from '../pattern/movable.js';
import { isLabelOf } from '../pattern/nodes.js';
import { meaningOf } from '../pattern/scope.js';
import { isFixed, isReassigned, isStable } from '../pattern/stable.js';
import type { Idiom, State } from '../state.js';

/** `u.total += f(k);` with more than arithmetic in `f`: its value is worked out before, and changes the entry in one call. */
export const fetchedFirst: Idiom = {
  name: 'fetched first',
  shapes: ['map', 'record', 'value'],
  match(use, state) {
    const access = accessOf(use, state);
    if (!access || !isStable(access, state) || (state.shape !== 'value' && !access.key)) return undefined;
    const assignment = assignmentOf(access);
    const statement = assignment && statementOf(assignment, access);
    if (!assignment || !statement || !isFree(assignment, access, state)) return undefined;
    const { file } = use;
    const end = statementEnd(file.text, statement);
    return rewriting(use, {
      uses: [use],
      steps: [stepAt(use, { start: rangeOf(statement).start, end }, pieces(assignment, statement, access))],
      calls: ['update'],
      at: [statement],
      reads: false,
    });
  },
};

/** `n *= …`, or an assignment to a part of the entry. */
function assignmentOf(access: Access): AssignmentExpression | undefined {
  if (access.op === 'assign') return access.node.type === 'AssignmentExpression' ? access.node : undefined;
  if (access.op !== 'get') return undefined;
  const around = [...access.ancestors].reverse();
  let child = access.node;
  for (const parent of around) {
    if (parent.type === 'AssignmentExpression')
      return parent.left === child && child !== access.node ? parent : undefined;
    if (!(isPlainMember(parent) && parent.object === child) && parent.type !== 'TSNonNullExpression')
      return undefined;
    child = parent;
  }
  return undefined;
}

/** The assignment as a statement of its own in a block. */
function statementOf(assignment: Node, { node, ancestors }: Access): Node | undefined {
  const path = [...ancestors, node];
  const at = path.indexOf(assignment);
  const [block, statement] = [path[at - 2], path[at - 1]];
  return statement?.type === 'ExpressionStatement' && block?.type === 'BlockStatement'
    ? statement
    : undefined;
}

/** True if the value may be worked out before: it neither asks nor changes the state, and where it goes is fixed. */
function isFree({ left, right, operator }: AssignmentExpression, access: Access, state: State): boolean {
  const { use, place } = access;
  if (/^(?:\?\?|\|\||&&)=$/.test(operator) || right.type === 'SequenceExpression') return false;
  if (usesIn(use, state, right).length || isReassigned(access, [right])) return false;
  const owned = { names: new Set<string>(), places: new Set([place]) };
  const ground = { state, file: use.file, ancestors: access.ancestors, owned, known: new Set([place]) };
  if (isFixed([right], access, state) || movable([left], ground)?.hoists.length !== 0) return false;
  const askers = askersOf(state);
  let isQuiet = true;
  const methods = new Set<Node>();
  walk(right, (node, around) => {
    if (methods.has(node)) return false;
    if (isCall(node) && isMethodOfProgram(node.callee, access, state)) methods.add(node.callee);
    if (askers.has(node) || /^(?:Yield|This)Expression$/.test(node.type)) isQuiet = false;
    // What may be another state has to be rewritten first, or stay as well.
    const isName = node.type === 'Identifier' && !isLabelOf(node, around.at(-1));
    if (isName && meaningOf(node, ground) === 'unknown') isQuiet = false;
    return isQuiet;
  });
  return isQuiet;
}

/** `service.price`: what it does is known, and `service` is no state. */
function isMethodOfProgram(callee: Node, { use }: Access, { context }: State): boolean {
  if (!isMember(callee) || callee.computed || !/^(?:Identifier|This)|Member/.test(callee.object.type))
    return false;
  const program = programOf(context);
  const names = program.namesOf(use.file.file);
  const definition = names && definitionOf(program, { names, node: callee });
  return definition?.kind === 'node' && isFunction(definition.node);
}

function pieces(
  { left, right, operator }: AssignmentExpression,
  statement: Node,
  access: Access,
): Parameters<typeof stepAt>[2] {
  const { use, key, place } = access;
  const { file } = use;
  const { line, inner, semicolon } = layoutAt(file, statement);
  const names = takenNames(use);
  const amount = freeName(names, candidatesFor(operator, statement, access));
  giveNames(use, [amount]);
  const param = freeName(new Set([...names, amount]), ['entry', 'value', 'current']);
  const isSure = !/\.[cm]?tsx?$/.test(file.file);
  const textAt = ({ start, end }: { start: number; end: number }): string => file.text.slice(start, end);
  const written = key ? keyPiece(file, key) : '';
  const argument = typeof written === 'string' ? written : textAt(written);
  const target = swapped(file.text, rangeOf(left), entryOf([access])?.swaps(param, isSure) ?? []);
  const change =
    left === place
      ? [`${param}${isSure ? '' : '!'} ${operator.slice(0, -1)} ${amount}`]
      : [
          `{${inner}${target} ${operator} ${amount}${semicolon}`,
          `${inner}return ${param}${semicolon}${line}}`,
        ];
  return [
    `const ${amount} = `,
    rangeOf(right),
    `${semicolon}${line}await ${textAt(rangeOf(use.node))}.update(`,
    argument && `${argument}, `,
    `(${param}) => `,
    ...change,
    `)${semicolon}`,
  ];
}

/** Another name for each assignment of a block. */
function candidatesFor(operator: string, statement: Node, { ancestors }: Access): string[] {
  const block = ancestors.findLast((one) => one.type === 'BlockStatement');
  const before = block?.body.findIndex((one) => one === statement) ?? 0;
  const names = operator === '=' ? ['next', 'newValue', 'latest'] : ['delta', 'addition', 'difference'];
  const number = (block?.body.slice(0, before) ?? []).filter(isAssignment).length % names.length;
  return [...names.slice(number), `${names[0]}${number + 1}`];
}

function isAssignment(statement: Node): boolean {
  return statement.type === 'ExpressionStatement' && statement.expression.type === 'AssignmentExpression';
}
