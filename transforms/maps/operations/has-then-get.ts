import type { Node, Statement } from '@babel/types';
import { freeName, namesIn } from '../../../src/ast/names.js';
import { rangeOf, walk } from '../../../src/ast/walk.js';
import type { Step } from '../../../src/model/step.js';
import { accessOf, sameKey, type Access } from '../pattern/access.js';
import { type Asked, askedBy, readsBehind } from '../pattern/asked.js';
import { accessesIn, functionAround, usesIn } from '../pattern/block.js';
import { awaitedStep, callPieces, entryStep, keyPiece, removal, rewriting, stepAt } from '../pattern/emit.js';
import { layoutAt } from '../pattern/layout.js';
import { isLabelOf, peeled, shorthandKey } from '../pattern/nodes.js';
import { exits } from '../pattern/order.js';
import { reasonAt } from '../pattern/reason.js';
import type { Idiom, Rewriting, State } from '../state.js';
import { isNeverUndefined } from '../stored/defined.js';

/**
 * `if (m.has(k)) return m.get(k);`, `if (m.get(k)) return m.get(k).name;`: one read, since others may take the entry out
 * between two.
 */
export const hasThenGet: Idiom = {
  name: 'has then get',
  shapes: ['map', 'record', 'value'],
  match(use, state) {
    const has = accessOf(use, state);
    const asked = has && askedBy(has, state);
    const reads = asked && readsBehind(asked, state);
    const [first] = reads ?? [];
    if (!asked || !reads || !first) return undefined;
    const isOwnRead = has.op === 'get' && asked.isFirst;
    if (!isOwnRead && !losesEntries(state)) return undefined;
    const isTold = isOwnRead || (asked.isFirst && (isNeverUndefined(state) || isMadeAgain(asked, state)));
    const steps = isTold ? oneRead(asked, reads, state) : undefined;
    const made = rewriting(use, {
      uses: [use, ...reads.map((one) => one.use)],
      steps: steps ?? [asked.has, ...reads].map((one) => readAlone(one, state)),
      calls: steps ? ['get'] : [asked.has.op, 'get'],
      at: steps ? [asked.has.node] : [asked.has.node, ...reads.map(({ node }) => node)],
      reviews: steps ? [] : [reasonAt(state, first.use, first.node, 'asked-then-read')],
    });
    const others = has.op === 'get' ? reads : reads.slice(1);
    const copy = has.op === 'get' ? has.node : first.node;
    return { ...reading(made), copy, copies: others.map(({ node }) => node) };
  },
};

/** Entries that only come need no care, nor does a value that is never nothing again. */
function losesEntries(state: State): boolean {
  return state.uses.some((use) => {
    const access = accessOf(use, state);
    const isAssigned = state.shape === 'value' && /^(?:set|assign)$/.test(access?.op ?? '');
    if (isAssigned) return !isSomething(access?.value);
    return !/^(?:get|has|set|step|assign)$/.test(access?.op ?? '');
  });
}

function isSomething(value: Node | undefined): boolean {
  return /^(?:Object|Array|New|Function|ArrowFunction)Expression$/.test(value?.type ?? '');
}

/** `if (m.has(k)) return m.get(k); …; m.set(k, …);`: an undefined that was kept is worked out again, and is the same. */
function isMadeAgain({ has, check, siblings, isThere }: Asked, state: State): boolean {
  const later = siblings.slice(siblings.indexOf(check as Statement) + 1);
  const accesses = accessesIn(has.use, state, ...later) ?? [];
  return (
    isThere &&
    check.type === 'IfStatement' &&
    exits(check.consequent) &&
    accesses.some(({ op, key }) => op === 'set' && sameKey(key, has.key))
  );
}

function reading(made: Rewriting): Rewriting {
  return { ...made, writes: false, starts: made.starts.map((start) => ({ ...start, writes: false })) };
}

/** `m.has(k)`, `m.get(k)` as they are. */
function readAlone(access: Access, state: State): Step {
  const { use, op, key } = access;
  const call = callPieces(use.node, op, ...(key ? [[keyPiece(use.file, key)]] : []));
  return op === 'get' ? entryStep(state, use, access, call) : awaitedStep(use, access, call);
}

/** The entry is read before the question, which is about what was read. */
function oneRead(asked: Asked, reads: readonly Access[], state: State): Step[] {
  const { has, check, question, isThere } = asked;
  const { use, key } = has;
  const declaring = reads.find((one) => isTaken(one, reads, asked));
  const declared = declaring && declaredWith(declaring, asked);
  const name = declared?.name ?? nameFor(asked, state);
  const { line, semicolon } = layoutAt(use.file, check);
  const start = rangeOf(check).start;
  const call = callPieces(use.node, 'get', key ? [keyPiece(use.file, key)] : []);
  const step = stepAt(use, { start, end: rangeOf(question).end }, [
    `${declared?.kind ?? 'const'} ${name} = await `,
    ...call,
    semicolon + line,
    ...(has.op === 'get'
      ? [
          { start, end: rangeOf(has.node).start },
          name,
          { start: rangeOf(has.node).end, end: rangeOf(question).end },
        ]
      : [{ start, end: rangeOf(question).start }, `${name} ${isThere ? '!==' : '==='} undefined`]),
  ]);
  const others = reads.filter((one) => one !== declaring);
  return [
    step,
    ...(declared ? [removal(use, declared.statement)] : []),
    ...others.map((one) => named(one, name)),
  ];
}

/** The name in the place of a read: `m.get(k)!` and `{ user: m.get(k) }` as a whole. */
function named({ use, node, ancestors }: Access, name: string): Step {
  const around = [...ancestors, node];
  let at = around.length - 1;
  while (around[at - 1]?.type === 'TSNonNullExpression') at--;
  const parent = around[at - 1];
  const isSame =
    parent?.type === 'ObjectProperty' && parent.key.type === 'Identifier' && parent.key.name === name;
  const replaced = isSame && !parent.computed ? parent : (around[at] ?? node);
  return stepAt(use, rangeOf(replaced), [shorthandKey(node, ancestors), name]);
}

interface Declared {
  name: string;
  kind: string;
  statement: Node;
}

/** Where its variable may be assigned again, no other read can have its name. */
function isTaken(read: Access, reads: readonly Access[], asked: Asked): boolean {
  const declared = declaredWith(read, asked);
  return declared !== undefined && (declared.kind === 'const' || reads.length === 1);
}

/** `const user = m.get(k)` as a statement behind the question, whose name nobody else uses. */
function declaredWith({ node, ancestors }: Access, asked: Asked): Declared | undefined {
  const path = ancestors.filter((one) => !/^TS(?:NonNull)/.test(one.type));
  const [block, statement, declarator] = path.slice(-3);
  if (declarator?.type !== 'VariableDeclarator' || statement?.type !== 'VariableDeclaration')
    return undefined;
  const { id, init } = declarator;
  if (id.type !== 'Identifier' || id.typeAnnotation || !init || peeled(init) !== node) return undefined;
  const isBehind = asked.siblings.includes(statement);
  const { check } = asked;
  const isInside = check.type === 'IfStatement' && (block === check.consequent || block === check.alternate);
  const scope = isBehind || isInside ? functionAround(ancestors) : undefined;
  if (!scope || statement.declarations.length > 1) return undefined;
  const isOwn = isBehind || (block && count(scope, id.name) === count(block, id.name));
  return isOwn ? { name: id.name, kind: statement.kind, statement } : undefined;
}

function count(root: Node, name: string): number {
  let found = 0;
  walk(root, (node, ancestors) => {
    if (node.type === 'Identifier' && node.name === name && !isLabelOf(node, ancestors.at(-1))) found++;
  });
  return found;
}

/** `user` for an entry of `users`; other names where the function asks more than once. */
function nameFor({ has }: Asked, state: State): string {
  const { use } = has;
  const scope = functionAround(has.ancestors);
  const before = scope ? usesIn(use, state, scope) : [];
  const number = before.filter(
    (one) => rangeOf(one.node).start < rangeOf(use.node).start && accessOf(one, state)?.op === 'has',
  ).length;
  const base = singular(state.finding.name);
  const long = base.includes('_') ? `_${base}` : base.charAt(0).toUpperCase() + base.slice(1);
  const candidates = [base, `found${long}`, `known${long}`, `stored${long}`].filter(
    (one) => one !== state.finding.name,
  );
  return freeName(namesIn(use.file), candidates.slice(number % candidates.length));
}

/** `user` of `users`, `usersById`, `#users`, `store.users`; `entry` of `entries`, and `status` of `status`. */
function singular(name: string): string {
  const plain = /(\w+)$/.exec(name)?.[1]?.replace(/^_+/, '') ?? 'entry';
  const bare = plain.replace(/By[A-Z]\w*$/, '').replace(/(?<=\w)(?:Map|Store|Cache|Table|Registry)$/, '');
  if (/ies$/.test(bare)) return bare.replace(/ies$/, 'y');
  return /[^isu]s$/.test(bare) ? bare.slice(0, -1) : bare;
}
