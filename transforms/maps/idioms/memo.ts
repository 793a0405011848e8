import type { IfStatement, Node, Statement } from '@babel/types';
import { statementEnd } from '../../../src/ast/statement-end.js';
import { rangeOf } from '../../../src/ast/walk.js';
import { sameKey, accessOf, type Access } from '../pattern/access.js';
import { accessesIn, branchOf, spotOf, usesIn } from '../pattern/block.js';
import { rewriting, stepAt } from '../pattern/emit.js';
import { localOf } from '../pattern/local.js';
import { madeBy } from '../pattern/make.js';
import { peeled } from '../pattern/nodes.js';
import { reasonAt } from '../pattern/reason.js';
import { isStable } from '../pattern/stable.js';
import { presence, type Terms } from '../pattern/sum.js';
import { EntryTerms } from '../pattern/terms.js';
import type { Idiom, State, Use } from '../state.js';

/** `if (m.has(k)) return m.get(k); const x = await load(k); m.set(k, x); return x;`: `getOrInsertComputed`. */
export const memo: Idiom = {
  name: 'memo',
  shapes: ['map', 'record'],
  match(use, state) {
    const hit = hitOf(use, state);
    const [declared, writing, returned] = hit?.rest ?? [];
    if (!hit || !declared || !writing || !returned) return undefined;
    const loaded = loadedOf(declared);
    const [set, ...more] = accessesIn(use, state, writing) ?? [];
    if (!loaded || !set || more.length || !isSetOf(writing, set, loaded.name, hit.first)) return undefined;
    if (!isReturnOf(returned, loaded.name) || usesIn(use, state, declared).length) return undefined;
    const made = madeBy(hit.first, loaded.value, state);
    if (!made) return undefined;
    const { start } = rangeOf(hit.from);
    const end = statementEnd(use.file.text, returned);
    const close = use.file.text[end - 1] === ';' ? ';' : '';
    return rewriting(use, {
      uses: [...hit.uses, set.use],
      steps: [stepAt(use, { start, end }, ['return await ', ...made.pieces, close])],
      calls: [made.method],
      at: [hit.from],
      copy: hit.first.node,
      reviews: made.isLoaded ? [reasonAt(state, use, loaded.value, 'cache-without-ttl')] : [],
    });
  },
};

interface Hit {
  first: Access;
  from: Statement;
  uses: Use[];
  rest: readonly Statement[];
}

/** The statements that return what is there. */
function hitOf(use: Use, state: State): Hit | undefined {
  const local = localOf(use, state);
  if (local) {
    const { name, declaration, reads, init, rest } = local;
    const [check, ...behind] = rest;
    const terms: Terms = { read: (node) => (isNamed(node, name) ? {} : undefined), asks: () => false };
    if (check?.type !== 'IfStatement' || peeled(init) !== reads[0].node || reads[0].op !== 'get')
      return undefined;
    const isHit = presence(check.test, terms) === true && isReturnOf(onlyIn(check), name);
    return isHit ? { first: reads[0], from: declaration, uses: [use], rest: behind } : undefined;
  }
  const first = accessOf(use, state);
  const spot = first && spotOf(first.node, first.ancestors);
  if (!spot || spot.statement.type !== 'IfStatement' || !isStable(first, state)) return undefined;
  const [asked, get, ...more] = accessesIn(use, state, spot.statement) ?? [];
  const returned = onlyIn(spot.statement);
  if (!asked || get?.op !== 'get' || more.length || returned?.type !== 'ReturnStatement') return undefined;
  if (!sameKey(asked.key, get.key) || !returned.argument || peeled(returned.argument) !== get.node)
    return undefined;
  const isHit = presence(spot.statement.test, new EntryTerms([asked], asked.key)) === true;
  const rest = spot.siblings.slice(spot.index + 1);
  return isHit ? { first, from: spot.statement, uses: [asked.use, get.use], rest } : undefined;
}

function onlyIn(check: IfStatement): Statement | undefined {
  const [only, ...more] = branchOf(check.consequent);
  return more.length || check.alternate ? undefined : only;
}

function loadedOf(statement: Statement): { name: string; value: Node } | undefined {
  if (statement.type !== 'VariableDeclaration' || statement.declarations.length !== 1) return undefined;
  const [declarator] = statement.declarations;
  return declarator?.id.type === 'Identifier' && declarator.init
    ? { name: declarator.id.name, value: declarator.init }
    : undefined;
}

function isSetOf(statement: Statement, set: Access, name: string, first: Access): boolean {
  const isAlone = statement.type === 'ExpressionStatement' && statement.expression === set.node;
  const isPlain = set.op === 'set' && set.args.length <= 2 && !!set.value && isNamed(set.value, name);
  return isAlone && isPlain && sameKey(set.key, first.key);
}

function isReturnOf(statement: Statement | undefined, name: string): boolean {
  return (
    statement?.type === 'ReturnStatement' && !!statement.argument && isNamed(peeled(statement.argument), name)
  );
}

function isNamed(node: Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}
