import type { Node, Statement } from '@babel/types';
import { freeName, namesIn } from '../../../src/ast/names.js';
import { statementEnd } from '../../../src/ast/statement-end.js';
import { rangeOf } from '../../../src/ast/walk.js';
import type { accessOf } from '../pattern/access.js';
import { onlyAccess, spotOf, usesIn } from '../pattern/block.js';
import { callPieces, rewriting, stepAt } from '../pattern/emit.js';
import { listReading } from '../pattern/list-reading.js';
import { movable } from '../pattern/movable.js';
import { mentions, peeled } from '../pattern/nodes.js';
import type { Idiom, State, Use } from '../state.js';

/** `const rest = list.filter(p); list = rest;`: one `update` with the new value. */
export const listRenewed: Idiom = {
  name: 'list renewed',
  shapes: ['list'],
  match(use, state) {
    const spot = spotOf(use.node, use.ancestors);
    const [next, ...behind] = spot?.siblings.slice(spot.index + 1) ?? [];
    const made = spot && next && madeBy(spot.statement);
    const set = made && next && assigned(next, made.name, use, state);
    if (!spot || !next || !set || !made || !isMovable(made.init, use, state)) return undefined;
    const reading = listReading([made.init], { first: { ...set, use }, state });
    const param = freeName(namesIn(use.file), ['items', 'list', 'entries']);
    if (!reading?.entry) return undefined;
    const isUsed = behind.some((one) => mentions(one, made.name));
    const { start, end } = { start: rangeOf(spot.statement).start, end: statementEnd(use.file.text, next) };
    const range = rangeOf(made.init);
    const change = made.init.type === 'ObjectExpression' ? ['(', range, ')'] : [range];
    const call = callPieces(use.node, 'update', [`(${param}) => `, ...change]);
    const close = use.file.text[end - 1] === ';' ? ';' : '';
    const head = isUsed ? [{ start, end: range.start }] : [];
    const swaps = reading.entry.swaps(param);
    return rewriting(use, {
      uses: [...reading.uses, set.use],
      steps: [
        stepAt(use, { start, end }, [...head, 'await ', textOf(use), ...call.slice(1), close]),
        ...swaps.map((one) => stepAt(use, one, one.pieces)),
      ],
      calls: ['update'],
      at: [spot.statement],
      reads: isUsed,
      ...(isUsed && { copy: made.init }),
    });
  },
};

/** As text: inside of the new value, the same name becomes the parameter. */
function textOf({ node, file }: Use): string {
  return file.text.slice(rangeOf(node).start, rangeOf(node).end);
}

const MAKES = /^(?:filter|map|flatMap|flat|slice|concat|toSorted|toReversed|toSpliced|with)$/;

/** The constant that gets a new array. */
function madeBy(statement: Statement): { name: string; init: Node } | undefined {
  const [declarator, ...more] = statement.type === 'VariableDeclaration' ? statement.declarations : [];
  if (more.length || declarator?.id.type !== 'Identifier' || !declarator.init) return undefined;
  const init = peeled(declarator.init);
  const callee = init.type === 'CallExpression' ? init.callee : undefined;
  const method = callee?.type === 'MemberExpression' && !callee.computed ? callee.property : undefined;
  const isMade =
    init.type === 'ArrayExpression' || (method?.type === 'Identifier' && MAKES.test(method.name));
  return isMade ? { name: declarator.id.name, init } : undefined;
}

/** `list = rest;` */
function assigned(statement: Statement, name: string, use: Use, state: State): ReturnType<typeof accessOf> {
  const set = onlyAccess(use, state, statement);
  const isAlone = statement.type === 'ExpressionStatement' && statement.expression === set?.node;
  const isNamed = set?.value?.type === 'Identifier' && set.value.name === name;
  return set?.op === 'replace' && isAlone && isNamed ? set : undefined;
}

function isMovable(init: Node, use: Use, state: State): boolean {
  const places = new Set(usesIn(use, state, init).map(({ node }) => node));
  const owned = { names: new Set<string>(), places };
  const ground = { state, file: use.file, ancestors: use.ancestors, owned, known: places };
  return movable([init], ground)?.hoists.length === 0;
}
