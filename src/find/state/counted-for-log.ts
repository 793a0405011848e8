import type { Program } from '../runtime/program.js';
import { isOnlyLogged } from './log-once.js';
import type { Site } from './site.js';
import type { Use } from './use.js';
import type { Behaviour } from './writes.js';

/**
 * `sent++; if (sent % 500 === 0) log.debug(sent)`: nobody but the log is told how many there were. Of a variable that is counted and
 * never looked at, nobody is; what is exported may be looked at elsewhere.
 */
export function isCountedForLog(program: Program, site: Site, { uses }: Behaviour): boolean {
  const { shape, kind: where, names, node } = site;
  if (shape !== 'number' || !uses.some(({ kind, how }) => kind === 'write' && how === 'update')) return false;
  if (uses.some(({ kind }) => kind === 'read')) return isOnlyLogged(uses);
  const isOwn = where === 'variable' && !program.exportedNames(names, node).length;
  return isOwn && uses.every(isUnseen);
}

/** `active++;` as a statement. */
function isUnseen({ names, node }: Use): boolean {
  const change = names.parentOf(node);
  const isChange = change?.type === 'UpdateExpression' || change?.type === 'AssignmentExpression';
  return isChange && names.parentOf(change)?.type === 'ExpressionStatement';
}
