import type { Node, Statement } from '@babel/types';
import { freeName } from '../../../src/ast/names.js';
import { encloses, rangeOf } from '../../../src/ast/walk.js';
import type { Piece } from '../../../src/model/plan.js';
import type { Step } from '../../../src/model/step.js';
import type { Range } from '../../../src/model/transform.js';
import type { Access } from './access.js';
import type { Begun } from './begun.js';
import { keyPiece, removal, stepAt } from './emit.js';
import { renames, swapped, type Swap } from './entry.js';
import { giveNames, takenNames } from './given-names.js';
import { keptGuards, type Kept, type Outcome } from './guard.js';
import { hoisted } from './hoist.js';
import { deeper, joined, layoutAt, segmentOf, type Layout } from './layout.js';
import type { Item, Run } from './run.js';
import type { Renewed } from './written.js';

/** What is known of a run when it is written as one call. */
export interface Plan {
  run: Run;
  /** The operation that the names of store and key are taken from. */
  first: Access;
  /** The statement that the new code begins at. */
  from: Statement;
  /** The variable that held the entry. */
  local?: string;
  /** What stands before the call, if its result has a name: `const u = `. */
  head?: string;
  /** What stands behind the call. */
  tail?: string;
  /** The name of the result, inside guards. */
  result?: string;
  /** What the entry is where there is none, as source text. */
  initial?: string;
  /** Statements that have no part in it any more. */
  dropped: ReadonlySet<Statement>;
  /** Operations outside of the run that go with it. */
  also?: readonly Access[];
  /** The variable that the new value is worked out in: it becomes the entry. */
  renewed?: Renewed;
  isReplaced: boolean;
  isFalsy: boolean;
  isDeleted: boolean;
  /** TypeScript: the code itself says that the entry is there. */
  isUnsure: boolean;
  /** The code has seen that the entry is there; since then it may have been taken out. */
  isGuarded?: boolean;
  /** Code that puts in what is returned anyway. */
  removed?: readonly Range[];
  /** A list: it is changed in place, and these variables of the change are looked at behind. */
  list?: { captured: readonly Captured[] };
}

/** A variable that is declared before the call and assigned inside. */
export interface Captured {
  name: string;
  declaration: string;
  /** What goes from its declaration inside: `const `. */
  keyword: Swap;
}

/** The steps that write a run as one `update` of the store. */
export function collapse(plan: Plan): Step[] {
  const { run, first, from, local, result, isUnsure } = plan;
  const { use } = first;
  const { file } = use;
  const names = takenNames(use);
  const outside = result !== undefined;
  const isOwnName = local !== undefined && !outside;
  const param = isOwnName
    ? local
    : freeName(names, plan.list ? ['items', 'list', 'entries'] : ['entry', 'value', 'current', 'item']);
  names.add(param);
  const { lines, swaps: early } = hoisted(use, run.hoists, names);
  const inside = [
    ...early,
    ...(plan.list?.captured ?? []).map(({ keyword }) => keyword),
    ...(run.entry?.swaps(param, !isUnsure) ?? []),
    ...named(run, local, param, !isUnsure),
    ...renewals(plan, param),
  ];
  const layout = layoutAt(file, from);
  const flag = freeName(names, ['changed', 'isChanged']);
  const fresh = freeName(names, ['isNew', 'isFresh', 'isBegun']);
  giveNames(use, [flag, fresh]);
  const writer = { plan, param, layout, inside, early, flag, fresh };
  const kept = keptOf(plan, flag).map((one) => keptGuard(one, writer));
  const isFlagged = kept.some(({ isDoubtful }) => isDoubtful);
  const begun = run.items.flatMap((one) => (one.kind === 'begun' ? [keptBegun(one, writer)] : []));
  const end = segmentEnd(plan);
  const close = file.text[end - 1] === ';' || layout.semicolon ? ';' : '';
  const call = callPieces(writer, isFlagged, close);
  const before = [
    ...(plan.list?.captured ?? []).map(({ declaration }) => [declaration + close]),
    ...lines.map((line) => [line + close]),
    ...(begun.length ? [[`let ${fresh} = false${close}`]] : []),
    ...(isFlagged ? [[`let ${flag} = false${close}`]] : []),
  ];
  const code: Piece[][] = [
    ...before,
    [plan.head ?? '', ...call, plan.tail ?? '', close],
    ...[...begun, ...kept].map(({ range }) => [range]),
  ];
  const moved = run.items.flatMap((one) =>
    one.kind === 'moved' && !plan.dropped.has(one.statement) ? [one.statement] : [],
  );
  const segments = moved.map((one) => segmentFor(one, plan));
  const gone = plan.removed ?? [];
  const isGone = (one: Range): boolean => gone.some((at) => encloses(at, one));
  return [
    stepAt(use, { start: rangeOf(from).start, end }, joined(code, layout.line)),
    ...inside
      .filter((one) => moved.some((at) => encloses(rangeOf(at), one)) && !isGone(one))
      .map((one) => stepAt(use, one, one.pieces)),
    ...gone.map((one) => stepAt(use, one, [])),
    ...segments
      .flatMap((range) => deeper(use, range, layout.unit))
      .filter((one) => !isGone(one) && !inside.some((swap) => isLeftOut(one, swap))),
    ...[...begun, ...kept].flatMap(({ steps }) => steps),
  ];
}

/** `m.set(\n k,\n v\n)` → `entry = v`: a line that is no part of the new code. */
function isLeftOut(line: Range, { start, end, pieces }: Swap): boolean {
  const isKept = pieces.some((piece) => typeof piece !== 'string' && encloses(piece, line));
  return start < line.start && line.end < end && !isKept;
}

interface Writer {
  plan: Plan;
  param: string;
  layout: Layout;
  /** Other code for what moves. */
  inside: readonly Swap[];
  early: readonly Swap[];
  flag: string;
  /** The variable that tells that a first value was put in. */
  fresh: string;
}

function named({ items }: Run, local: string | undefined, param: string, isSure: boolean): Swap[] {
  const nodes = items.flatMap((one): Node[] => {
    if (one.kind === 'begun') return [one.statement.test, one.value];
    return [one.kind === 'guard' ? one.statement.test : one.statement];
  });
  return local === undefined || (local === param && isSure) ? [] : renames(nodes, local, param, isSure);
}

/** `const next = { ...u, x };` → `entry = { ...entry, x };` */
function renewals({ renewed, run }: Plan, param: string): Swap[] {
  if (!renewed) return [];
  const { start } = rangeOf(renewed.declaration);
  const nodes = run.items.map(({ statement }) => statement).filter((one) => one !== renewed.declaration);
  const moved = nodes.filter(
    (one) =>
      one.type !== 'IfStatement' || !run.items.some((at) => at.kind === 'guard' && at.statement === one),
  );
  return [
    { start, end: rangeOf(renewed.init).start, pieces: [`${param} = `] },
    ...renames(moved, renewed.name, param),
  ];
}

/** `await store.update(k, (entry) => { … })` */
function callPieces(writer: Writer, isFlagged: boolean, close: string): Piece[] {
  const { plan, param, layout, flag } = writer;
  const { use, key } = plan.first;
  const parameter = plan.initial === undefined ? param : `${param} = ${plan.initial}`;
  const lines: Piece[][] = plan.run.items.flatMap((one) => bodyLine(one, writer, close));
  const guard = plan.isGuarded ? [[`if (!${param}) return ${param}${close}`]] : [];
  const all = isFlagged ? [[`${flag} = false${close}`], ...lines, [`${flag} = true${close}`]] : lines;
  // As text: an operation of the run may stand in the same place and become the parameter there.
  const written = [rangeOf(use.node), ...(key ? [keyPiece(use.file, key)] : [])].map((one) =>
    typeof one === 'string' ? one : textAt(plan.first, one),
  );
  const [store = '', ...argument] = written;
  return [
    ...[
      'await ',
      store,
      '.update(',
      ...argument.flatMap((one) => [one, ', ']),
      `(${parameter}) => {`,
      layout.inner,
    ],
    ...joined(plan.list ? all : [...guard, ...all, [`return ${param}${close}`]], layout.inner),
    ...[layout.line, '})'],
  ];
}

function bodyLine(item: Item, writer: Writer, close: string): Piece[][] {
  const { plan, param, inside } = writer;
  const { text } = plan.first.use.file;
  if (item.kind === 'begun') return begunLines(item, writer, close);
  if (plan.dropped.has(item.statement)) return [];
  if (item.kind === 'moved') return [[segmentFor(item.statement, plan)]];
  return [
    [
      `if (${swapped(text, rangeOf(item.statement.test), inside)}) return${plan.list ? '' : ` ${param}`}${close}`,
    ],
  ];
}

/** Inside: the first value is the answer. */
function begunLines({ statement, value }: Begun, writer: Writer, close: string): Piece[][] {
  const { plan, inside, layout, fresh } = writer;
  const { text } = plan.first.use.file;
  const first = swapped(text, rangeOf(value), inside).replaceAll('\n', `\n${layout.unit}`);
  return [
    [`${fresh} = false${close}`],
    [`if (${swapped(text, rangeOf(statement.test), inside)}) {`],
    [`${layout.unit}${fresh} = true${close}`],
    [`${layout.unit}return ${first}${close}`],
    ['}'],
  ];
}

/** Behind: what else the branch does. */
function keptBegun({ statement, putting }: Begun, { plan, fresh }: Writer): { range: Range; steps: Step[] } {
  const { use } = plan.first;
  const steps = [stepAt(use, rangeOf(statement.test), [fresh]), removal(use, putting)];
  return { range: segmentFor(statement, plan), steps };
}

/** The guards of a run, as they stay behind the call. */
export function keptOf(plan: Omit<Plan, 'isUnsure' | 'from'>, flag = 'changed'): Kept[] {
  const { run, local, isReplaced, isFalsy, isDeleted, list } = plan;
  const guards = run.items.flatMap((one) => (one.kind === 'guard' ? [one.statement] : []));
  const outcome: Outcome = { run, name: local, isReplaced, isFalsy, isDeleted, isList: list !== undefined };
  return keptGuards(guards, outcome, flag);
}

function keptGuard(
  { guard, swaps: doubts, parts, isDoubtful }: Kept,
  { plan, early }: Writer,
): { range: Range; steps: Step[]; isDoubtful: boolean } {
  const { run, local, result = 'entry', first } = plan;
  const places = run.entry?.swaps(result) ?? [];
  const renamed = local && local !== result ? renames([guard], local, result) : [];
  const inTest = (one: Range): boolean => encloses(rangeOf(guard.test), one);
  const others = [...early, ...places, ...renamed].filter(
    (one) =>
      encloses(rangeOf(guard), one) && (!inTest(one) || parts.some((part) => encloses(rangeOf(part), one))),
  );
  const steps = [...doubts, ...others].map((one) => stepAt(first.use, one, one.pieces));
  return { range: segmentFor(guard, plan), steps, isDoubtful };
}

function textAt({ use }: Access, { start, end }: Range): string {
  return use.file.text.slice(start, end);
}

function segmentFor(statement: Statement, { run, from, first }: Plan): Range {
  const all = [from, ...run.items.map((one) => one.statement)];
  const before = all[all.indexOf(statement) - 1] ?? from;
  return segmentOf(
    first.use.file,
    statement,
    before === statement ? rangeOf(from).start : rangeOf(before).end,
  );
}

function segmentEnd(plan: Plan): number {
  const last = plan.run.items.at(-1);
  return last ? segmentFor(last.statement, plan).end : rangeOf(plan.from).end;
}
