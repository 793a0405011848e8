import { awaitAround } from '../../../src/ast/awaiting.js';
import { statementEnd } from '../../../src/ast/statement-end.js';
import { rangeOf } from '../../../src/ast/walk.js';
import { changesOf } from '../pattern/changes.js';
import { rewriting, stepAt } from '../pattern/emit.js';
import { isSafe } from '../pattern/ensure.js';
import { localOf } from '../pattern/local.js';
import { localEnsured } from '../pattern/local-ensure.js';
import { madeBy } from '../pattern/make.js';
import { reasonAt } from '../pattern/reason.js';
import type { Idiom } from '../state.js';

/** `let u = m.get(k); if (!u) { u = v; m.set(k, u); }`: all callers get the one that was first. */
export const localCreate: Idiom = {
  name: 'local create',
  shapes: ['map', 'record'],
  match(use, state) {
    const local = localOf(use, state);
    const ensured = local && localEnsured(local, state);
    if (!local || !ensured || !isSafe(ensured)) return undefined;
    const { declaration, reads, rest, name } = local;
    const where = { context: state.context, file: use.file };
    if (changesOf(rest.slice(1), { names: new Set([name]) }, where).size) return undefined;
    const [get] = reads;
    const made = madeBy(get, ensured.value, state);
    if (!made) return undefined;
    const { start } = rangeOf(declaration);
    const from = rangeOf(get.node);
    const [open, close] = awaitAround(get.node, get.ancestors.at(-1));
    const end = statementEnd(use.file.text, declaration);
    const pieces = [{ start, end: from.start }, open, ...made.pieces, close, { start: from.end, end }];
    return rewriting(use, {
      uses: [use, ensured.set.use],
      steps: [stepAt(use, { start, end: statementEnd(use.file.text, ensured.statement) }, pieces)],
      calls: [made.method],
      at: [get.node],
      copy: get.node,
      reviews: made.isLoaded ? [reasonAt(state, use, ensured.value, 'cache-without-ttl')] : [],
    });
  },
};
