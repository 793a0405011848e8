import type { IfStatement, Node, Statement } from '@babel/types';
import { freeName } from '../../../src/ast/names.js';
import { statementEnd } from '../../../src/ast/statement-end.js';
import { rangeOf } from '../../../src/ast/walk.js';
import type { Piece } from '../../../src/model/plan.js';
import { branchOf } from '../pattern/block.js';
import { changesOf, WHOLE } from '../pattern/changes.js';
import { keyPiece, removal, rewriting, stepAt } from '../pattern/emit.js';
import { renames, swapped } from '../pattern/entry.js';
import { takenNames } from '../pattern/given-names.js';
import { isHandedOn } from '../pattern/guard.js';
import { hoisted } from '../pattern/hoist.js';
import { joined, layoutAt } from '../pattern/layout.js';
import { localOf, type Local } from '../pattern/local.js';
import { hasLongText, mentions, peeled } from '../pattern/nodes.js';
import { readsBehind, takenFrom } from '../pattern/result-reads.js';
import { entryReading, propertiesIn, runOf, type Run } from '../pattern/run.js';
import { isFixed } from '../pattern/stable.js';
import type { Idiom, State } from '../state.js';

/** `const u = m.get(k); if (u) { u.n++; send(u); } else { … }`: the changes go into one `update`, the rest stays. */
export const branchUpdate: Idiom = {
  name: 'branch update',
  shapes: ['map', 'record'],
  match(use, state) {
    const local = localOf(use, state);
    const [check, ...behind] = local?.rest ?? [];
    if (!local || check?.type !== 'IfStatement' || local.reads.length > 1 || local.reads[0].op !== 'get')
      return undefined;
    if (peeled(local.init) !== local.reads[0].node || check.consequent.type !== 'BlockStatement')
      return undefined;
    const run = runIn(check, local, state);
    if (!run || !isStill(check.test, run, local, state)) return undefined;
    const left = branchOf(check.consequent).slice(run.items.length);
    const others = [...left, ...(check.alternate ? [check.alternate] : []), ...behind];
    const where = { context: state.context, file: use.file };
    if (changesOf(others, { names: new Set([local.name]) }, where).size) return undefined;
    if (!left.length || run.declared.some((name) => others.some((one) => mentions(one, name))))
      return undefined;
    const moved = run.items.map(({ statement }) => statement);
    const again = readsBehind(local.reads[0], { siblings: left, index: -1 }, state, local.name);
    const shown = takenFrom(local.name, again, state);
    return rewriting(use, {
      uses: [use, ...run.uses, ...shown.uses],
      steps: [
        stepAt(use, rangeOf(local.declaration), call(local, check, run)),
        ...moved.map((one) => removal(use, one)),
        ...shown.steps,
      ],
      calls: ['update'],
      at: [local.declaration],
    });
  },
};

/** The first statements of the branch, up to the last change. Only the entry itself may be set again. */
function runIn(check: IfStatement, local: Local, state: State): Run | undefined {
  const [first] = local.reads;
  const names = new Set([local.name]);
  const run = runOf(branchOf(check.consequent), { first, state, names, read: entryReading });
  const isPlain = run?.items.every(({ kind, statement }) => kind === 'moved' && !hasLongText(statement));
  const isBack = run?.accesses.every(
    ({ op, value }) => op === 'set' && value?.type === 'Identifier' && value.name === local.name,
  );
  return isPlain && isBack ? run : undefined;
}

/** The changes make no difference to the test, which is asked inside and behind. */
function isStill(test: Node, run: Run, { name, reads }: Local, state: State): boolean {
  const { changed } = run;
  const node = peeled(test);
  const read = propertiesIn(node);
  if (isHandedOn(node, name, run)) return false;
  if (!mentions(node, name) || !isFixed([node], reads[0], state) || read.has('')) return false;
  return !changed.has(undefined) && !changed.has(WHOLE)
    ? ![...read].some((one) => changed.has(one))
    : !read.size;
}

/** `const u = await m.update(k, (entry) => { if (entry) { … } return entry; });` */
function call(local: Local, check: IfStatement, run: Run): Piece[] {
  const { use, name, reads, declaration } = local;
  const [{ key }] = reads;
  const { file } = use;
  const names = takenNames(use);
  const param = freeName(names, ['entry', 'value', 'current', 'item']);
  names.add(param);
  const { lines, swaps } = hoisted(use, run.hoists, names);
  const { line, inner, unit } = layoutAt(file, declaration);
  const moved = run.items.map(({ statement }) => statement).filter((one) => !isSetBack(one, run));
  const all = [...swaps, ...renames([check.test, ...moved], name, param)];
  const text = (node: Statement): string => {
    const range = { start: rangeOf(node).start, end: statementEnd(file.text, node) };
    return swapped(file.text, range, all).replaceAll('\n', `\n${unit}`);
  };
  const close = file.text[rangeOf(declaration).end - 1] === ';' ? ';' : '';
  const start = rangeOf(declaration).start;
  const end = statementEnd(file.text, declaration);
  const at = rangeOf(reads[0].node);
  const isWrapped = peeled(local.init) !== local.init;
  return [
    ...lines.flatMap((one) => [one + close, line]),
    ...[{ start, end: at.start }, isWrapped ? '(await ' : 'await ', rangeOf(use.node), '.update('],
    ...(key ? [keyPiece(file, key), ', '] : []),
    ...[`(${param}) => {`, inner, `if (${swapped(file.text, rangeOf(check.test), all)}) {`, inner + unit],
    ...joined(
      moved.map((one) => [text(one)]),
      inner + unit,
    ),
    ...[inner, '}', inner, `return ${param}${close}`, line, isWrapped ? '}))' : '})'],
    { start: at.end, end },
  ];
}

function isSetBack(statement: Statement, { accesses }: Run): boolean {
  return (
    statement.type === 'ExpressionStatement' && accesses.some(({ node }) => node === statement.expression)
  );
}
