import type { Piece } from '../../../model/plan.js';
import { rangeOf } from '../../../ast/walk.js';
import { loopCall } from './callback.js';
import { hoisted, isPlain, statementOf } from './hoist.js';
import type { Recipe, Task } from './recipe.js';

/** `a.filter(p)`: the answers first, all at once, then a filter that only looks them up. */
export const filter: Recipe = ({ handing, writes, names }) => {
  const { view, file, call, receiver, value } = handing;
  const statement = statementOf(view, call);
  if (!statement || !receiver) return { refuse: 'array-in-expression' };
  if (writes) return { refuse: 'fan-out-order' };
  if (call.arguments.length > 1) return { refuse: 'callback-shape' };
  const { semicolon } = names.habits(file);
  const keep = names.next(file, ['keep', 'kept', 'wanted']);
  const list = isPlain(receiver) ? undefined : names.next(file, ['all', 'list', 'candidates']);
  const array: Piece = list ?? rangeOf(receiver);
  const lines: Piece[][] = [
    ...(list ? [[`const ${list} = `, rangeOf(receiver), semicolon]] : []),
    [`const ${keep} = await Promise.all(`, array, '.map(', rangeOf(value), `))${semicolon}`],
  ];
  const instead: Piece[] = [list ?? view.textOf({ file, node: receiver }), `.filter((_, i) => ${keep}[i])`];
  return { steps: [hoisted(view, { file, node: call }, statement, lines, instead, names)] };
};

interface Search {
  names: string[];
  /** What the result is before the loop, and when the item is found. */
  first: string;
  found: (item: Piece[]) => Piece[];
  isOpposite?: true;
}

const SEARCHES: Record<string, Search> = {
  some: { names: ['found', 'hasAny'], first: ' = false', found: () => ['true'] },
  every: { names: ['areAll', 'holds'], first: ' = true', found: () => ['false'], isOpposite: true },
  find: { names: ['match', 'found'], first: '', found: (item) => item },
};

/** `some`, `every`, `find`: a loop that ends as early as they do, so that the callback is called as often. */
export const search: Recipe = ({ handing, names }) => {
  const { view, file, call, receiver, name } = handing;
  const kind = SEARCHES[name];
  const statement = statementOf(view, call);
  if (!statement || !receiver || !kind) return { refuse: kind ? 'array-in-expression' : 'callback-shape' };
  const loop = loopCall(handing, names);
  const isPattern = loop && typeof loop.item[0] !== 'string' && name === 'find' && !isName(handing);
  if (!loop || isPattern || call.arguments.length > 1) return { refuse: 'callback-shape' };
  const result = names.next(file, kind.names);
  const lines = linesOf({ handing, names, writes: false }, kind, loop, result, rangeOf(receiver));
  const step = hoisted(view, { file, node: call }, statement, lines, [result], names);
  return { steps: [step], dissolved: loop.dissolved };
};

function isName({ fn }: Task['handing']): boolean {
  return fn.node.params[0]?.type === 'Identifier';
}

function linesOf(
  { handing, names }: Task,
  kind: Search,
  loop: NonNullable<ReturnType<typeof loopCall>>,
  result: string,
  array: Piece,
): Piece[][] {
  const { semicolon: stop, indent } = names.habits(handing.file);
  const test: Piece[] = kind.isOpposite ? ['!(', ...loop.result, ')'] : loop.result;
  return [
    ...(loop.setup.length ? [loop.setup] : []),
    [`let ${result}${kind.first}${stop}`],
    ['for (const ', ...loop.item, ' of ', array, ') {'],
    [`${indent}if (`, ...test, ') {'],
    [`${indent}${indent}${result} = `, ...kind.found(loop.item), stop],
    [`${indent}${indent}break${stop}`],
    [`${indent}}`],
    ['}'],
  ];
}
