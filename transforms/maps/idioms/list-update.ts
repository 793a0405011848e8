import type { AssignmentExpression, Identifier, Node, Statement } from '@babel/types';
import { boundNames } from '../../../src/ast/names.js';
import { isWithin, rangeOf } from '../../../src/ast/walk.js';
import { spotOf, usesIn } from '../pattern/block.js';
import { aliasesOf, changesOf } from '../pattern/changes.js';
import { captured } from '../pattern/captured.js';
import { collapse, type Captured, type Plan } from '../pattern/collapse.js';
import { rewriting, stepAt } from '../pattern/emit.js';
import { nameInBlock } from '../pattern/given-names.js';
import { isChangedElsewhere } from '../pattern/handed-on.js';
import { listReading } from '../pattern/list-reading.js';
import { mentions, mentionsOf, peeled } from '../pattern/nodes.js';
import { runOf, type Run } from '../pattern/run.js';
import type { Access } from '../pattern/access.js';
import type { Idiom, Settled, State, Use } from '../state.js';

/** `const t = list.find(p); if (!t) return E; t.done = true;`: one `update` that finds and changes. */
export const listUpdate: Idiom = {
  name: 'list update',
  shapes: ['list'],
  match(use, state) {
    const spot = spotOf(use.node, use.ancestors);
    if (!spot) return undefined;
    const first: Access = {
      use,
      op: 'list',
      node: use.node,
      ancestors: use.ancestors,
      place: use.node,
      args: [],
    };
    const rest = spot.siblings.slice(spot.index);
    const put = putIn(spot.statement, use);
    const start = { first, state, read: listReading };
    const later = put && laterRun(runOf(rest, { ...start, names: new Set([put.name]) }), put);
    const run = later?.run ?? runOf(rest, { ...start, names: new Set() });
    if (!run || isOneCall(run)) return undefined;
    const behind = rest.slice(run.items.length);
    const captured = capturedOf(run, behind, use, state);
    if (!captured || isChangedBehind(run, behind, captured, use, state)) return undefined;
    const written = {
      dropped: new Set<Statement>(),
      isReplaced: false,
      isFalsy: false,
      isDeleted: false,
      isUnsure: false,
    };
    const plan: Plan = { run, first, from: spot.statement, ...written, list: { captured } };
    const items = itemsBehind(captured, behind, use, state);
    const shown = items.map(({ node, ancestors }) => ancestors.at(-1) ?? node);
    if (isChangedElsewhere(shown, use, state)) return undefined;
    const reads = captured.length + items.length > 0;
    const name = nameInBlock(use, ['updated', 'changedItems']);
    const head = items.length ? { head: `const ${name} = ` } : {};
    const steps = [
      ...collapse({ ...plan, ...head }),
      ...items.map(({ node }) => stepAt(use, rangeOf(node), [name])),
    ];
    return rewriting(use, {
      uses: [...run.uses, ...items],
      steps,
      calls: ['update'],
      at: [spot.statement],
      reads,
      ...(later && { settled: later.settled }),
    });
  },
};

/** `x` of `list.push(x)`, `const length = list.unshift(x)`. */
function putIn(statement: Statement, { node, ancestors }: Use): Identifier | undefined {
  const [call, member] = [ancestors.at(-2), ancestors.at(-1)];
  if (call?.type !== 'CallExpression' || member?.type !== 'MemberExpression' || member.object !== node)
    return undefined;
  const isPut = member.property.type === 'Identifier' && /^(?:push|unshift)$/.test(member.property.name);
  const [value, ...more] = call.arguments;
  return isPut && isWithin(call, statement) && value?.type === 'Identifier' && !more.length
    ? value
    : undefined;
}

/**
 * `const id = list.push(x) - 1; x.id = id;`: what is put in gets its last parts behind. The change may run again, so they
 * must be set to what does not depend on themselves.
 */
function laterRun(run: Run | undefined, put: Identifier): { run: Run; settled: Settled } | undefined {
  const [, ...behind] = run?.items.map(({ statement }) => statement) ?? [];
  const changes = behind.flatMap((one) => {
    const node = one.type === 'ExpressionStatement' ? one.expression : undefined;
    return node?.type === 'AssignmentExpression' && isPartSet(node, put.name) ? [node] : [];
  });
  const isPlain = behind.every(
    (one) => !mentions(one, put.name) || changes.some((change) => isWithin(change, one)),
  );
  return run && changes.length && isPlain ? { run, settled: { value: put, changes } } : undefined;
}

/** `x.name = value` */
function isPartSet({ left, right, operator }: AssignmentExpression, name: string): boolean {
  const isPart =
    left.type === 'MemberExpression' &&
    !left.computed &&
    left.object.type === 'Identifier' &&
    left.object.name === name;
  return isPart && operator === '=' && !mentions(right, name);
}

/** `list.push(x);`, `const x = list.pop();` alone is a call of the store already. */
function isOneCall({ items, uses }: Run): boolean {
  const [item, ...more] = items;
  const expression = item && !more.length && uses.length === 1 ? valueOf(item.statement) : undefined;
  if (expression?.type !== 'CallExpression' || expression.callee.type !== 'MemberExpression') return false;
  const { object, property } = expression.callee;
  const isDirect = property.type === 'Identifier' && /^(?:push|pop|shift|unshift)$/.test(property.name);
  return isDirect && object === uses[0]?.node;
}

function valueOf(statement: Statement): Node | undefined {
  if (statement.type === 'ExpressionStatement') return peeled(statement.expression);
  const [declarator, ...more] = statement.type === 'VariableDeclaration' ? statement.declarations : [];
  return declarator?.init && !more.length ? peeled(declarator.init) : undefined;
}

/** The variables of the change that are looked at behind; undefined if one cannot be declared before. */
function capturedOf(
  { items, declared }: Run,
  behind: readonly Statement[],
  use: Use,
  state: State,
): Captured[] | undefined {
  const bodies = items.flatMap((one) => (one.kind === 'guard' ? [one.statement as Node] : []));
  const needed = declared.filter((name) => [...bodies, ...behind].some((one) => mentions(one, name)));
  const found = items.map(({ statement }) => {
    const names =
      statement.type === 'VariableDeclaration'
        ? statement.declarations.flatMap(({ id }) => boundNames(id))
        : [];
    return names.some(({ name }) => needed.includes(name)) ? [captured(statement, use, state)] : [];
  });
  const all = found.flat();
  return all.every((one) => one !== undefined) ? all : undefined;
}

/** `list[i]` behind is an item of the list that was changed: another process may have moved it since. */
function itemsBehind(
  captured: readonly Captured[],
  behind: readonly Statement[],
  use: Use,
  state: State,
): Use[] {
  return usesIn(use, state, ...behind).filter(({ ancestors }) => {
    const parent = ancestors.at(-1);
    const isItem = parent?.type === 'MemberExpression' && parent.computed;
    return isItem && captured.some(({ name }) => mentions(parent.property, name));
  });
}

/** What was found is changed again behind, or by who gets it. */
function isChangedBehind(
  run: Run,
  behind: readonly Statement[],
  captured: readonly Captured[],
  use: Use,
  state: State,
): boolean {
  const where = { context: state.context, file: use.file };
  const nodes = run.items.map(({ statement }) => statement);
  const names = aliasesOf(nodes, { names: new Set(), places: run.entry?.places ?? new Set() }, where);
  if (changesOf(behind, { names }, where).size > 0) return true;
  const stays = [...behind, ...run.items.flatMap((one) => (one.kind === 'guard' ? [one.statement] : []))];
  const items = captured.filter(({ name }) => names.has(name));
  const shown = items.flatMap(({ name }) => stays.flatMap((one) => mentionsOf(one, name)));
  return isChangedElsewhere(shown, use, state);
}
