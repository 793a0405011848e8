import type { Statement } from '@babel/types';
import { statementEnd } from '../../../src/ast/statement-end.js';
import { accessOf, type Access } from '../pattern/access.js';
import { spotOf, usesIn } from '../pattern/block.js';
import { changesOf } from '../pattern/changes.js';
import { callPieces, keyPiece, removal, rewriting, stepAt } from '../pattern/emit.js';
import { layoutAt } from '../pattern/layout.js';
import { movable } from '../pattern/movable.js';
import { mentions } from '../pattern/nodes.js';
import { isReassigned, isStable } from '../pattern/stable.js';
import type { Idiom, State } from '../state.js';

/** `m.set(k, user); user.visits = 1;`: it is put in when it is complete. */
export const laterPut: Idiom = {
  name: 'later put',
  shapes: ['map', 'record'],
  match(use, state) {
    const access = accessOf(use, state);
    const value = access?.op === 'set' ? access.value : undefined;
    const spot = access && spotOf(access.node, access.ancestors);
    if (!access?.key || value?.type !== 'Identifier' || !spot || !isStable(access, state)) return undefined;
    const { statement, siblings, index } = spot;
    const isAlone = statement.type === 'ExpressionStatement' && statement.expression === access.node;
    if (!isAlone || ('node' in access.key && mentions(access.key.node, value.name))) return undefined;
    const moved = completing(siblings.slice(index + 1), value.name, access, state);
    const last = moved.at(-1);
    if (!last) return undefined;
    const { line, semicolon } = layoutAt(use.file, statement);
    const end = statementEnd(use.file.text, last);
    const call = callPieces(use.node, 'set', [keyPiece(use.file, access.key)], [value.name]);
    return rewriting(use, {
      uses: [use],
      steps: [
        removal(use, statement),
        stepAt(use, { start: end, end }, [`${line}await `, ...call, semicolon]),
      ],
      calls: ['set'],
      at: [statement],
      reads: false,
      settled: { value, changes: moved },
    });
  },
};

/** The statements behind that only compute, up to the last that changes what was put in. */
function completing(
  behind: readonly Statement[],
  name: string,
  access: Access,
  state: State,
): readonly Statement[] {
  const { use, ancestors } = access;
  const owned = { names: new Set([name]) };
  let count = 0;
  for (const [i, statement] of behind.entries()) {
    const moved = behind.slice(0, i + 1);
    const ground = { state, file: use.file, ancestors, owned };
    const isQuiet = !usesIn(use, state, statement).length && !isReassigned(access, [statement]);
    if (!isQuiet || !movable(moved, ground)) break;
    if (changesOf([statement], owned, { context: state.context, file: use.file }).size) count = i + 1;
  }
  return behind.slice(0, count);
}
