import { isWithin } from '../../ast/walk.js';
import type { Reach } from '../runtime/reach.js';
import { isCall, isMember, nameOfKey, unwrapped } from '../runtime/syntax.js';
import type { Site } from './site.js';
import type { Use } from './use.js';
import type { Behaviour } from './writes.js';

const ENDS = /^(?:close|terminate|destroy|end|kill|disconnect|abort|dispose|stop|unref|cancel)$/;

/** A set of what is open, kept only to close it. */
export function isClosingList(reach: Reach, site: Site, { uses }: Behaviour): boolean {
  if (!/^(?:set|array|record|map)$/.test(site.shape)) return false;
  const parts = uses.filter(
    (use) => use.kind === 'read' && use.grip === 'part' && !isLoggedCount(use) && !isTakenOut(use, uses),
  );
  const methods = parts.filter(
    ({ how }) => !/^(?:property|value|test|argument|compare|return|iterate)$/.test(how),
  );
  const isPassedOn = parts.some(({ how }) => /^(?:value|argument|return)$/.test(how));
  return (
    methods.length > 0 &&
    !isPassedOn &&
    methods.every(({ how }) => ENDS.test(how)) &&
    !methods.some((use) => isClosedByKey(reach, use))
  );
}

/** `POST /stop/:id` ends `children[id]`: who asks for it must come to the replica that has begun it. */
function isClosedByKey(reach: Reach, { names, node }: Use): boolean {
  const entry = isMember(node) ? unwrapped(node.object) : undefined;
  const isKeyed = isMember(entry)
    ? entry.computed
    : isCall(entry) && isMember(entry.callee) && nameOfKey(entry.callee) === 'get';
  const fn = isKeyed ? names.functionOf(node) : null;
  const label = fn && reach.routeTo(names, fn)?.root.label;
  return typeof label === 'string' && /^(?:GET|POST|PUT|PATCH|DELETE|exported)\b/.test(label);
}

/** `socket.end(() => sockets.delete(socket))`: an entry is named to take it out. */
function isTakenOut({ how, names, node }: Use, uses: readonly Use[]): boolean {
  const call = how === 'argument' ? names.parentOf(node) : undefined;
  return (
    isCall(call) &&
    uses.some((use) => use.how === 'delete' && use.names === names && isWithin(use.node, call))
  );
}

/** `log.info(`${sockets.size} are still connected`)`. */
function isLoggedCount({ names, node }: Use): boolean {
  const text = names.parentOf(node);
  const call = text?.type === 'TemplateLiteral' ? names.parentOf(text) : undefined;
  return (
    isMember(node) &&
    /^(?:size|length)$/.test(nameOfKey(node) ?? '') &&
    call?.type === 'CallExpression' &&
    isMember(call.callee) &&
    /^(?:log|debug|trace|verbose|info|warn|error)$/.test(nameOfKey(call.callee) ?? '')
  );
}
