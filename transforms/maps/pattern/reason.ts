import type { Node } from '@babel/types';
import { locate } from '../../../src/ast/locate.js';
import { rangeOf } from '../../../src/ast/walk.js';
import type { Reason } from '../../../src/model/finding.js';
import type { State, Use } from '../state.js';

/** A code with the place that it is about; the words get the name of the state, the line and the code there. */
export function reasonAt({ finding }: State, { file }: Use, node: Node, code: string): Reason {
  const location = locate(file, rangeOf(node));
  const [use = ''] = file.text.slice(location.start, location.end).split('\n', 1);
  return { code, args: { name: finding.name, use, line: String(location.line) }, location };
}
