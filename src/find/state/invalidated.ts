import { homeOf } from '../runtime/home.js';
import type { Program } from '../runtime/program.js';
import type { Reach } from '../runtime/reach.js';
import { unwrapped } from '../runtime/syntax.js';
import { isEmpty } from '../runtime/values.js';
import { isHeard } from './connection-flag.js';
import { fillsOnlyWhenEmpty } from './guards.js';
import { isHandle } from './handles.js';
import type { Site } from './site.js';
import type { Behaviour, RuntimeWrite } from './writes.js';

/** An age limit, a signal, the end of a connection. */
const BY_ITSELF =
  /^(?:set(?:Timeout|Interval|Immediate)|event '(?:SIG|exit|beforeExit|close|end|error|disconnect))/;

/** What data of any kind can be asked for. Other methods belong to clients, servers and the like. */
const OF_DATA =
  /^(?:property|value|test|argument|compare|return|iterate|get|has|keys|values|entries|size|length|at|concat|every|filter|find|findIndex|findLast|flatMap|forEach|includes|indexOf|join|map|reduce|slice|some|split|startsWith|then|toString|trim)$/;

/**
 * Where a value that is read once and kept is thrown away by somebody else: what it was read from has been changed
 * then, and other replicas go on with the old one. Clients and connections, opened and closed the same way, are none.
 */
export function invalidationsOf(
  program: Program,
  reach: Reach,
  site: Site,
  { writes, uses }: Behaviour,
): RuntimeWrite[] {
  const fills = writes.filter((write) => !isDrop(write));
  if (!fills.length || fills.length === writes.length || isHandle(program, fills)) return [];
  if (!fills.every(isReading)) return [];
  if (!uses.every(({ kind, grip, how }) => kind !== 'read' || grip !== 'whole' || OF_DATA.test(how)))
    return [];
  if (!fillsOnlyWhenEmpty(program, reach, site, writes)) return [];
  const homes = new Set(fills.map(({ names, node }) => homeOf(program, names, node)));
  return writes.filter(
    (write) =>
      isDrop(write) &&
      !homes.has(homeOf(program, write.names, write.node)) &&
      !BY_ITSELF.test(write.route.root.label) &&
      !isHeard(reach, write),
  );
}

/** What is made in place (`[on('close', …)]`) was not read from anywhere. */
function isReading({ how, grip, value }: RuntimeWrite): boolean {
  if (grip !== 'whole' || !/^(?:assign|fill|update)$/.test(how)) return false;
  return !value || !/^(?:Array|Object|New)Expression$|Literal$/.test(unwrapped(value).type);
}

function isDrop({ how, grip, value }: RuntimeWrite): boolean {
  return how === 'assign' && grip === 'whole' && value !== undefined && isEmpty(unwrapped(value));
}
