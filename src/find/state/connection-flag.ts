import type { Reach } from '../runtime/reach.js';
import { isCall, isFunction, unwrapped } from '../runtime/syntax.js';
import { isMaker } from './owners.js';
import type { Site } from './site.js';
import type { RuntimeWrite } from './writes.js';

const STATES =
  /^event '(connect|connected|connecting|ready|open|opened|end|close|closed|disconnect|disconnected|disconnecting|error|reconnect|reconnected|reconnecting|reconnectFailed)'$/;

/** `db.on('error', () => { isUp = false })` of a client made at start: how the connection of this replica is. */
export function isConnectionFlag(reach: Reach, { lives }: Site, writes: readonly RuntimeWrite[]): boolean {
  return lives === 'process' && writes.every((write) => isConstant(write) && isHeard(reach, write));
}

/** `isUp = false`, `retries++`, `lostAt = Date.now()`. */
function isConstant({ how, grip, value, names, route }: RuntimeWrite): boolean {
  const inner = value && unwrapped(value);
  if (grip !== 'whole') return false;
  if (how === 'update') return route.calls.length === 0;
  if (how !== 'assign' || !inner) return false;
  const text = names.parsed.text.slice(inner.start ?? 0, inner.end ?? 0);
  return (
    /^(?:Boolean|String|Null|Numeric)Literal$/.test(inner.type) ||
    /^(?:Date\.now\(\)|new Date\(\))$/.test(text)
  );
}

/** In a listener that is there from the start. One that gets a connection belongs to a server. */
export function isHeard(reach: Reach, { route }: RuntimeWrite): boolean {
  const { names, node } = route.root.at;
  const event = STATES.exec(route.root.label)?.[1];
  if (event === undefined || !isCall(node)) return false;
  const fn = names.functionOf(node);
  if (fn && !isMaker(names, fn) && reach.isRuntime(names, fn)) return false;
  const listener = node.arguments[1];
  return !isFunction(listener) || listener.params.length === 0 || event === 'error' || event === 'close';
}
