import type { Node } from '@babel/types';
import { freeName } from '../../../src/ast/names.js';
import { rangeOf } from '../../../src/ast/walk.js';
import type { Use } from '../state.js';
import type { Swap } from './entry.js';
import { giveNames } from './given-names.js';

/** Values that are computed once, before: the lines that do it, and the names in their places. */
export interface Hoisted {
  lines: string[];
  swaps: Swap[];
}

/** @param names names that are taken; the new ones are added */
export function hoisted(use: Use, nodes: readonly Node[], names: Set<string>): Hoisted {
  const lines: string[] = [];
  const swaps: Swap[] = [];
  const clocks = new Map<string, string>();
  const made: string[] = [];
  for (const node of nodes) {
    const { start, end } = rangeOf(node);
    const code = use.file.text.slice(start, end);
    let name = clocks.get(code);
    if (!name) {
      name = freeName(names, candidatesFor(code));
      names.add(name);
      made.push(name);
      lines.push(`const ${name} = ${code}`);
      if (/Date/.test(code)) clocks.set(code, name);
    }
    swaps.push({ start, end, pieces: [name] });
  }
  giveNames(use, made);
  return { lines, swaps };
}

function candidatesFor(code: string): string[] {
  if (/^new Date/.test(code)) return ['date', 'time'];
  if (/Date/.test(code)) return ['now', 'time'];
  return /random\(/.test(code) ? ['random', 'chance'] : ['newId', 'uniqueId'];
}
