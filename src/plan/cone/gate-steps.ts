import { indentAt } from '../../ast/habits.js';
import { rangeOf } from '../../ast/walk.js';
import type { Gate } from './late-listener.js';
import type { Names } from './new-names.js';
import { LAYER, replace, type Layered } from './steps.js';
import type { View } from './view.js';

/**
 * `await a(); socket.on('x', f);` → `socket.on('x', async () => { if (early) await early; … }); await a(); begin();`: what
 * comes early waits, in its order, and what comes later runs at once, as before.
 */
export function gateSteps(view: View, { file, first, block, listeners }: Gate, names: Names): Layered[] {
  const text = view.text(file);
  const { newline, semicolon, indent } = names.habits(file);
  const begin = names.next(file, ['begin', 'beginNow', 'letIn']);
  const early = names.next(file, ['early', 'tooEarly', 'waiting']);
  const { start } = rangeOf(first);
  const line = newline + indentAt(text, start);
  const isTyped = /\.[cm]?ts$/.test(file);
  const made = [
    isTyped ? `let ${begin} = (): void => undefined${semicolon}` : `let ${begin}${semicolon}`,
    `let ${early}${isTyped ? ': Promise<void> | undefined' : ''} = new Promise${isTyped ? '<void>' : ''}((resolve) => {`,
    `${indent}${begin} = resolve${semicolon}`,
    `})${semicolon}`,
  ];
  const there = newline + indentAt(text, block.start);
  return [
    replace(file, { start, end: block.end }, LAYER.hoist, [
      ...made.flatMap((one) => [one, line]),
      block,
      line,
      { start, end: block.start },
      `${begin}()${semicolon}${there}${early} = undefined${semicolon}`,
    ]),
    ...listeners.map(({ body }) => {
      const at = rangeOf(body).start + 1;
      const isOneLine = !text.slice(at, rangeOf(body).end).includes('\n');
      const space = isOneLine ? ' ' : newline + indentAt(text, rangeOf(body).end - 1) + indent;
      return replace(file, { start: at, end: at }, LAYER.hoist, [
        `${space}if (${early}) await ${early}${semicolon || ';'}`,
      ]);
    }),
  ];
}
