import type { Cone, Start } from '../../model/step.js';
import type { FindContext } from '../../model/transform.js';

/**
 * What has to become asynchronous when the code at some places awaits: the functions around them, whoever calls those,
 * and so on over the whole program, up to places that wait anyway (request handlers, async functions, timers).
 */
export function coneOf(_context: FindContext, _starts: readonly Start[]): Cone {
  return { functions: [], steps: [], refusals: [], reviews: [] };
}
