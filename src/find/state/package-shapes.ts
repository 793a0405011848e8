import type { Place } from '../runtime/program.js';
import { type Definition, packagePath } from '../runtime/stands-for.js';
import { unwrapped } from '../runtime/syntax.js';

/** Collections of packages that are used as those of the language are. */
export function collectionOf(path: string | undefined): 'map' | 'set' | 'array' | undefined {
  if (path === undefined || !path.endsWith('.new')) return undefined;
  if (/\b(?:\w*Map|MapSchema)\.new$|^(?:discord\.js|@discordjs\/collection)\.Collection\.new$/.test(path))
    return 'map';
  if (/\b(?:\w*Set|SetSchema)\.new$/.test(path)) return 'set';
  return /\bArraySchema\.new$|^(?:denque|double-ended-queue|@datastructures-js\/[\w-]+|js-sdsl)(?:\.\w+)*\.new$/.test(
    path,
  )
    ? 'array'
    : undefined;
}

/** What a collection of a package gave out, `cooldowns.get(name)`: an entry of the program, whatever that is. */
export function isOfPackagedCollection(definition: Definition): boolean {
  const made = packagePath(definition)?.match(/^(.*?\.new)\./)?.[1];
  return collectionOf(made) !== undefined;
}

const CACHES =
  /^(?:node-cache|lru-cache|quick-lru|tiny-lru|lru_map|lru|memory-cache|@isaacs\/ttlcache|ttlcache|keyv|@keyv\/memory|cache-manager|node-cache-promise|mem-cache|cacheable|@cacheable\/node-cache|@cacheable\/memory|memjs-mock|lru-memoize|stale-lru-cache|hashlru|flru|mnemonist)(?:\.\w+)*\.(?:new|\(\))$/;

/** A cache of a package, unless a store is handed to it. */
export function isCache(path: string | undefined, { names, node }: Place): boolean {
  if (path === undefined || !(CACHES.test(path) || isCalledCache(path, node))) return false;
  return !keepsElsewhere({ names, node });
}

/** True where the code that makes a cache names a store for it. */
export function keepsElsewhere({ names, node }: Place): boolean {
  const text = names.parsed.text.slice(node.start ?? 0, node.end ?? 0);
  return /:\/\/|\bstore\s*[:,}]|\bstores\s*:|redis|mongo|sqlite|postgres|mysql|memcache[^\w]|etcd/i.test(
    text.replace(/store:\s*['"]memory['"]/, ''),
  );
}

/** Classes that say what they are: `LruCache`, `FixedSizeMap`, `TTLMap`. */
const KEEPS =
  /(?:Cache|LRU)$|^(?:LRU|Lru)(?=[A-Z_]|$)|(?:Fixed|Sized?|Ttl|TTL|Expir\w*|Bounded|Limited|Timed)\w*Map$/;
/** Caches that are elsewhere, of a browser, or of what one client asks for. */
const ELSEWHERE =
  /redis|memcache|http|apollo|graphql|relay|urql|emotion|aws|azure|google|firebase|cloud|browser|react|file|disk/i;

/** A class of a package that is not known otherwise, by its name in the program. */
function isCalledCache(path: string, node: Place['node']): boolean {
  const made = unwrapped(node);
  if (made.type !== 'NewExpression' || !path.endsWith('.new') || ELSEWHERE.test(path)) return false;
  return made.callee.type === 'Identifier' && KEEPS.test(made.callee.name);
}
