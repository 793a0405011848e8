import type { Node } from '@babel/types';
import { bindingsOf } from '../../../src/ast/names.js';
import { isWithin, rangeOf, walk } from '../../../src/ast/walk.js';
import type { Step } from '../../../src/model/step.js';
import type { State } from '../state.js';
import type { Access } from './access.js';
import type { Ahead } from './ahead.js';
import { awaitEntry } from './as-there.js';
import { functionAround } from './block.js';
import { callPieces, entryStep, keyPiece, removal, stepAt } from './emit.js';
import { givenName } from './given-names.js';
import { linesAhead } from './lines-ahead.js';
import { isLabelOf, peeled, shorthandKey } from './nodes.js';

/** Reads of one entry, at one moment, that one read takes the place of. */
export interface OneRead {
  /** The first read, or the question whether there is an entry. */
  first: Access;
  ahead: Ahead;
  /** `m.has(k)`, which becomes a question about what was read. */
  question?: { node: Node; isThere: boolean };
  /** The others. */
  reads: readonly Access[];
  /** Those that run only where there is an entry: they need no `!`. */
  sure: readonly Access[];
}

/** The entry is read before the code that looks at it, and has a name there. */
export function oneRead(one: OneRead, state: State): Step[] {
  const { first, ahead, question, reads, sure } = one;
  const { use, key } = first;
  const own = declaredWith(first, one);
  if (own && !question && own.statement === ahead.check && own.kind === 'const')
    return [alone(first, state), ...reads.map((read) => named(read, own.name, sure.includes(read)))];
  const declaring = reads.find((read) => isTaken(read, one));
  const declared = declaring && declaredWith(declaring, one);
  const name = declared?.name ?? nameFor(first, state);
  const call = callPieces(use.node, 'get', key ? [keyPiece(use.file, key)] : []);
  const kept = [...(question ? [] : [first]), ...reads];
  const [before, after] = isTakenAsThere(kept, one, state) ? ['(await ', ')!'] : ['await ', ''];
  const asked = question ? `${name} ${question.isThere ? '!==' : '==='} undefined` : name;
  return [
    ...linesAhead(use, ahead, [`${declared?.kind ?? 'const'} ${name} = `, before, ...call, after]),
    stepAt(use, rangeOf(question?.node ?? first.node), [
      question ? '' : shorthandKey(first.node, first.ancestors),
      asked,
    ]),
    ...(declared ? [removal(use, declared.statement)] : []),
    ...reads.filter((read) => read !== declaring).map((read) => named(read, name, sure.includes(read))),
  ];
}

/** `m.get(k)` as it is, awaited. */
export function alone(access: Access, state: State): Step {
  const { use, op, key } = access;
  return entryStep(state, use, access, callPieces(use.node, op, ...(key ? [[keyPiece(use.file, key)]] : [])));
}

/** TypeScript takes an entry of the object as there in one of these places, where nobody has asked. */
function isTakenAsThere(kept: readonly Access[], { sure }: OneRead, state: State): boolean {
  return kept.some(
    (one) =>
      !sure.includes(one) && awaitEntry(state, one.use, one.node, one.ancestors.at(-1))[1].endsWith('!'),
  );
}

/** The name in the place of a read: `{ user: m.get(k) }` as a whole, `m.get(k)!` where there is an entry. */
function named({ use, node, ancestors }: Access, name: string, isSure: boolean): Step {
  const around = [...ancestors, node];
  let at = around.length - 1;
  while (isSure && around[at - 1]?.type === 'TSNonNullExpression') at--;
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
function isTaken(read: Access, one: OneRead): boolean {
  const declared = declaredWith(read, one);
  return declared !== undefined && (declared.kind === 'const' || one.reads.length === 1);
}

/** `const user = m.get(k)` as a statement behind the question, whose name nobody else uses. */
function declaredWith({ use, node, ancestors }: Access, { ahead }: OneRead): Declared | undefined {
  const path = ancestors.filter((one) => !/^TS(?:NonNull)/.test(one.type));
  const [block, statement, declarator] = path.slice(-3);
  if (declarator?.type !== 'VariableDeclarator' || statement?.type !== 'VariableDeclaration')
    return undefined;
  const { id, init } = declarator;
  if (id.type !== 'Identifier' || id.typeAnnotation || !init || peeled(init) !== node) return undefined;
  const { check } = ahead;
  const isBehind = check === statement || ahead.siblings.includes(statement);
  const isInside = check.type === 'IfStatement' && (block === check.consequent || block === check.alternate);
  const scope = isBehind || isInside ? functionAround(ancestors) : undefined;
  if (!scope || statement.declarations.length > 1) return undefined;
  const bound = bindingsOf(use.file, id.name).filter((one) => isWithin(one, scope));
  const isOwn = isBehind ? bound.length === 1 : block && count(scope, id.name) === count(block, id.name);
  return isOwn ? { name: id.name, kind: statement.kind, statement } : undefined;
}

function count(root: Node, name: string): number {
  let found = 0;
  walk(root, (node, ancestors) => {
    if (node.type === 'Identifier' && node.name === name && !isLabelOf(node, ancestors.at(-1))) found++;
  });
  return found;
}

/** `user` for an entry of `users`; another one where the function has it. */
function nameFor({ use, node, ancestors }: Access, state: State): string {
  const scope = functionAround(ancestors) ?? use.file.tree.program;
  const base = /^(?:value|counter)$/.test(state.shape)
    ? bare(state.finding.name)
    : singular(bare(state.finding.name));
  const long = base.includes('_') ? `_${base}` : base.charAt(0).toUpperCase() + base.slice(1);
  const candidates = [base, `found${long}`, `known${long}`, `stored${long}`].filter(
    (one) => one !== state.finding.name,
  );
  return givenName(scope, { file: use.file, node }, candidates);
}

/** `users` of `#users`, `store.users`. */
function bare(name: string): string {
  return /(\w+)$/.exec(name)?.[1]?.replace(/^_+/, '') || 'entry';
}

/** `user` of `users`, `usersById`; `entry` of `entries`, and `status` of `status`. */
function singular(plain: string): string {
  const short = plain.replace(/By[A-Z]\w*$/, '').replace(/(?<=\w)(?:Map|Store|Cache|Table|Registry)$/, '');
  if (/ies$/.test(short)) return short.replace(/ies$/, 'y');
  return /[^isu]s$/.test(short) ? short.slice(0, -1) : short;
}
