import type { Piece } from '../../../model/plan.js';
import { rangeOf } from '../../../ast/walk.js';
import { awaitStep } from '../await-step.js';
import { LAYER, around, replace, type Layered } from '../steps.js';
import { isMember } from '../promise-position.js';
import { loopCall } from './callback.js';
import { hoisted, statementOf } from './hoist.js';
import type { Recipe, Task } from './recipe.js';

/** `a.map(f)` → `await Promise.all(a.map(f))`; where a store is changed, a loop: one after the other, as before. */
export const map: Recipe = (task) => {
  return task.writes ? inTurn(task) : allAtOnce(task);
};

/** `Array.from(x, f)` → `await Promise.all(Array.from(x, f))` */
export const from: Recipe = (task) => {
  return task.writes ? { refuse: 'fan-out-order' } : allAtOnce(task);
};

function allAtOnce({ handing: { view, file, call } }: Task): ReturnType<Recipe> {
  const at = { file, node: call };
  return { steps: [awaitStep(view, at), around(at, LAYER.recipe, ['Promise.all('], [')'])] };
}

/** `a.flatMap(f)` → `(await Promise.all(a.map(f))).flat()` */
export const flatMap: Recipe = ({ handing, writes }) => {
  const { file, call } = handing;
  if (writes || !isMember(call.callee)) return { refuse: 'fan-out-order' };
  const name = rangeOf(call.callee.property);
  const { start, end } = rangeOf(call);
  const renamed = replace(file, name, LAYER.async, ['map']);
  const joined = replace(file, { start, end }, LAYER.recipe, [
    '(await Promise.all(',
    { start, end },
    ')).flat()',
  ]);
  return { steps: [joined, renamed] };
};

function inTurn({ handing, names }: Task): ReturnType<Recipe> {
  const { view, file, call, receiver } = handing;
  const statement = statementOf(view, call);
  if (!statement || !receiver) return { refuse: 'array-in-expression' };
  const loop = loopCall(handing, names);
  if (!loop || call.arguments.length > 1) return { refuse: 'callback-shape' };
  const results = names.next(file, ['results', 'values', 'answers']);
  const { semicolon } = names.habits(file);
  const lines: Piece[][] = [
    ...(loop.setup.length ? [loop.setup] : []),
    [`const ${results} = []${semicolon}`],
    [
      'for (const ',
      ...loop.item,
      ' of ',
      rangeOf(receiver),
      `) ${results}.push(`,
      ...loop.result,
      `)${semicolon}`,
    ],
  ];
  const step: Layered = hoisted(view, { file, node: call }, statement, lines, [results], names);
  return { steps: [step], dissolved: loop.dissolved };
}
