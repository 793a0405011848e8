import { isOnlyLogged } from './log-once.js';
import type { Site } from './site.js';
import type { Behaviour } from './writes.js';

/** `sent++; if (sent % 500 === 0) log.debug(sent)`: nobody but the log is told how many there were. */
export function isCountedForLog({ shape }: Site, { uses }: Behaviour): boolean {
  const isCounted = uses.some(({ kind, how }) => kind === 'write' && how === 'update');
  return shape === 'number' && isCounted && uses.some(({ kind }) => kind === 'read') && isOnlyLogged(uses);
}
