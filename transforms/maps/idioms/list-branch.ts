import type { IfStatement, Node, Statement, VariableDeclaration } from '@babel/types';
import { freeName } from '../../../src/ast/names.js';
import { statementEnd } from '../../../src/ast/statement-end.js';
import { rangeOf } from '../../../src/ast/walk.js';
import type { Access } from '../pattern/access.js';
import { branchOf, spotOf, usesIn } from '../pattern/block.js';
import { captured } from '../pattern/captured.js';
import { changesOf } from '../pattern/changes.js';
import type { Captured } from '../pattern/collapse.js';
import { cutOut, declarationOfCut, type Cut } from '../pattern/cut-out.js';
import { removal, rewriting, stepAt } from '../pattern/emit.js';
import { swapped, type Swap } from '../pattern/entry.js';
import { nameInBlock, takenNames } from '../pattern/given-names.js';
import { hoisted } from '../pattern/hoist.js';
import { layoutAt } from '../pattern/layout.js';
import { listReading } from '../pattern/list-reading.js';
import { movable } from '../pattern/movable.js';
import { hasLongText, mentions } from '../pattern/nodes.js';
import { exits } from '../pattern/order.js';
import { propertiesIn, runOf, type Run } from '../pattern/run.js';
import { isFixed } from '../pattern/stable.js';
import type { Idiom, Rewriting, State, Use } from '../state.js';

/**
 * `const i = list.findIndex(p); if (i !== -1) { list.splice(i, 1); send(i); }`, and what is taken out where it is looked
 * at (`return list.splice(i, 1)[0]`): finding and changing go into one `update`, the rest stays.
 */
export const listBranch: Idiom = {
  name: 'list branch',
  shapes: ['list'],
  match(use, state) {
    const found = foundAt(use, state);
    if (!found || !isFixed([found.check.test], accessAt(use), state)) return undefined;
    const change = changeIn(found, use, state);
    return change && isStill(found, change) && !isTouchedElsewhere(found, change, use, state)
      ? made(found, change, use, state)
      : undefined;
  },
};

/** A search of the list, and the `if` behind it. */
interface Search {
  declaration: VariableDeclaration;
  variable: Captured;
  /** It is an item of the list, not an index. */
  isItem: boolean;
  check: IfStatement;
  /** The `if` leaves the function where nothing was found, and the change is behind it. */
  isGuard: boolean;
  /** The statements that run where something was found. */
  body: readonly Statement[];
  /** What else can run behind the search. */
  others: readonly Node[];
}

/** What moves into the change. */
interface Change {
  run: Run | undefined;
  /** A call whose result is looked at. */
  cut: Cut | undefined;
  left: readonly Statement[];
}

function foundAt(use: Use, state: State): Search | undefined {
  const spot = spotOf(use.node, use.ancestors);
  const [check, ...behind] = spot?.siblings.slice(spot.index + 1) ?? [];
  const declaration = spot?.statement;
  if (declaration?.type !== 'VariableDeclaration' || check?.type !== 'IfStatement') return undefined;
  const variable = captured(declaration, use, state);
  const init = declaration.declarations[0]?.init;
  if (!variable || !init || !isSearch(init, use) || !isFixedSearch(init, use, state)) return undefined;
  const isGuard = !check.alternate && exits(check.consequent) && !usesIn(use, state, check.consequent).length;
  const body = isGuard ? behind : branchOf(check.consequent);
  const others = isGuard ? [check.consequent] : [...behind, ...(check.alternate ? [check.alternate] : [])];
  const isItem = !variable.declaration.endsWith('-1');
  return { declaration, variable, isItem, check, isGuard, body, others };
}

/** `list.findIndex(…)` */
function isSearch(init: Node, { node }: Use): boolean {
  if (init.type !== 'CallExpression' || init.callee.type !== 'MemberExpression') return false;
  const { object, property } = init.callee;
  const isFind =
    property.type === 'Identifier' && /^(?:find(?:Last)?(?:Index)?|(?:lastI|i)ndexOf)$/.test(property.name);
  return isFind && object === node;
}

function isFixedSearch(init: Node, use: Use, state: State): boolean {
  const places = new Set([use.node]);
  const ground = {
    state,
    file: use.file,
    ancestors: use.ancestors,
    owned: { names: new Set<string>(), places },
    known: places,
  };
  return usesIn(use, state, init).length === 1 && movable([init], ground)?.hoists.length === 0;
}

function accessAt(use: Use): Access {
  const { node, ancestors } = use;
  return { use, op: 'list', node, ancestors, place: node, args: [] };
}

function changeIn({ body, variable, isItem, isGuard }: Search, use: Use, state: State): Change | undefined {
  const names = new Set(isItem ? [variable.name] : []);
  const run = isGuard ? undefined : runOf(body, { first: accessAt(use), state, names, read: listReading });
  const left = body.slice(run?.items.length ?? 0);
  const [next] = left;
  const cut = next && cutOut(next, use, state);
  if (!run && !cut) return undefined;
  const isPlain = (run?.items ?? []).every(
    ({ kind, statement }) => kind === 'moved' && !hasLongText(statement),
  );
  const isNeeded = (name: string): boolean => left.some((one) => mentions(one, name));
  return isPlain && left.length && !run?.declared.some(isNeeded) ? { run, cut, left } : undefined;
}

/** The changes make no difference to the test, which is asked inside and behind. */
function isStill({ check, variable, isItem }: Search, { run }: Change): boolean {
  if (!mentions(check.test, variable.name)) return false;
  const read = propertiesIn(check.test);
  if (!isItem || !run || !read.size) return true;
  return !read.has('') && !run.changed.has(undefined) && ![...read].some((one) => run.changed.has(one));
}

/** The list again where what was found is known, or a change of what was found. */
function isTouchedElsewhere(search: Search, { left, cut }: Change, use: Use, state: State): boolean {
  const { variable, isItem, others } = search;
  const rest = [...left, ...others];
  const isUsed = usesIn(use, state, ...left).some((one) => one !== cut?.use);
  const isFollowed = others.some((one) => usesIn(use, state, one).length > 0 && mentions(one, variable.name));
  const where = { context: state.context, file: use.file };
  const isChanged = isItem && changesOf(rest, { names: new Set([variable.name]) }, where).size > 0;
  return isUsed || isFollowed || isChanged;
}

function made(search: Search, change: Change, use: Use, state: State): Rewriting {
  const { run, cut } = change;
  const { text } = use.file;
  const moved = run?.items.map(({ statement }) => statement) ?? [];
  const taken = nameInBlock(use, ['removed', 'taken', 'takenOut']);
  const changing = callOf(search, change, { use, state, taken });
  const range = { start: rangeOf(search.declaration).start, end: statementEnd(text, search.declaration) };
  return rewriting(use, {
    uses: [use, ...(run?.uses ?? []), ...(cut ? [cut.use] : [])],
    steps: [
      stepAt(use, range, [changing]),
      ...moved.map((one) => removal(use, one)),
      ...(cut ? [stepAt(use, rangeOf(cut.call), [taken])] : []),
    ],
    calls: ['update'],
    at: [search.declaration],
  });
}

interface Where {
  use: Use;
  state: State;
  /** The name of what is taken out. */
  taken: string;
}

/** The whole call, as text: what it is made of comes from several places. */
function callOf(search: Search, { run, cut }: Change, { use, state, taken }: Where): string {
  const { declaration, variable, check, isGuard } = search;
  const { file } = use;
  const names = takenNames(use).add(taken);
  const param = freeName(names, ['items', 'list', 'entries']);
  const { lines, swaps } = hoisted(use, run?.hoists ?? [], names.add(param));
  const { line, inner, unit } = layoutAt(file, declaration);
  const close = file.text[statementEnd(file.text, declaration) - 1] === ';' ? ';' : '';
  const own = [use, ...(run?.uses ?? []), ...(cut ? [cut.use] : [])];
  const inside: Swap[] = [
    ...swaps,
    ...own.map(({ node }) => ({ ...rangeOf(node), pieces: [param] })),
    variable.keyword,
  ];
  const code = (node: Node, from = rangeOf(node)): string => swapped(file.text, from, inside);
  const deeper = (one: Statement): string =>
    code(one, { start: rangeOf(one).start, end: statementEnd(file.text, one) }).replaceAll('\n', `\n${unit}`);
  const moved = run?.items.map(({ statement }) => deeper(statement)) ?? [];
  const all = [...moved, ...(cut ? [`${taken} = ${code(cut.call)}${close}`] : [])];
  const found = code(declaration, {
    start: rangeOf(declaration).start,
    end: statementEnd(file.text, declaration),
  });
  const test = `if (${code(check.test)})`;
  const body = isGuard
    ? [`${test} return${close}`, ...all]
    : [`${test} {`, ...all.map((one) => unit + one), '}'];
  return [
    `${variable.declaration}${close}`,
    ...(cut ? [`${declarationOfCut(taken, state, file)}${close}`] : []),
    ...lines.map((one) => one + close),
    `await ${file.text.slice(rangeOf(use.node).start, rangeOf(use.node).end)}.update((${param}) => {`,
  ]
    .join(line)
    .concat(inner, [found.replaceAll('\n', `\n${unit}`), ...body].join(inner), line, `})${close}`);
}
