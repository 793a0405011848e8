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

function isConstant({ how, grip, value }: RuntimeWrite): boolean {
  const inner = value && unwrapped(value);
  return how === 'assign' && grip === 'whole' && /^(?:Boolean|String|Null)Literal$/.test(inner?.type ?? '');
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
