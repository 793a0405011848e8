import type { Source } from './sources.js';
import type { Role, Use } from './uses.js';

/** The request whose answer a source is in. */
export interface Asked {
  method: string;
  path: string;
}

const ID = /^_?id$|[a-z]Id$|_id$|ID$|^(slug|key|code|token|uuid|guid|ref|handle|number)$/;

/** Whether a short value of this answer can be told from others of the kind at all. */
export function canFit(source: Source, asked: Asked): boolean {
  if (source.link) return /\d/.test(source.value);
  if (source.place.in === 'field') return source.isHidden === true;
  const key = keyOf(source);
  return key !== undefined && ID.test(key) && (asked.method !== 'GET' || plain(key) === 'id');
}

/**
 * Whether a short value of a request comes from this answer for certain: because it follows the path of a resource that
 * was made there, stands in a link or a redirect to where the request goes, or under the same name.
 */
export function fits(source: Source, use: Use, asked: Asked): boolean {
  const { role } = use;
  if (role === undefined || !canFit(source, asked)) return false;
  if (source.link) return role.is === 'segment' && leadsTo(source, source.link, role);
  if (source.place.in === 'field') return role.is === 'field' && source.place.name === role.key;
  if (role.is === 'segment') return isMember(source, role, asked);
  return asked.method !== 'GET' && isNamed(source, role.key, asked);
}

/** How a client may have used the value before the answer had it: then the value is the client's. */
export function rolesOf(source: Source, use: Use): string[] {
  const own = use.role ? [roleKey(use.role, use.value)] : [];
  const key = keyOf(source);
  return key === undefined ? own : [...own, roleKey({ is: 'field', key }, use.value)];
}

export function roleKey(role: Role, value: string): string {
  return JSON.stringify(role.is === 'segment' ? [role.before, value] : [[role.key], value]);
}

function keyOf({ place }: Source): string | undefined {
  if (place.in !== 'json' || place.path.length > 3) return undefined;
  const key = place.path.at(-1);
  return typeof key === 'string' ? key : undefined;
}

function leadsTo(
  { place }: Source,
  link: { path: string; isLocation: boolean },
  role: Role & { is: 'segment' },
): boolean {
  if (place.in === 'link')
    return place.before === `${role.before}/` && pathname(link.path) === pathname(role.path);
  const segments = pathname(link.path).split('/');
  const before = segments.slice(0, role.index + 1).join('/');
  return place.in === 'location' && place.part === role.index && before === role.before && before !== '';
}

/** `/items/7` after a request to `/items` or to `/items/new`, or after an answer that has it as `item.id` or `itemId`. */
function isMember(source: Source, { before }: Role & { is: 'segment' }, asked: Asked): boolean {
  if (before === '') return false;
  const to = pathname(asked.path).replace(/\/$/, '');
  if (to === before) return true;
  const collection = plain(before.split('/').at(-1) ?? '');
  const isNamed = namesOf(source).some((name) => collection.startsWith(name));
  return asked.method !== 'GET' && (to.startsWith(`${before}/`) || isNamed);
}

/** `cartId` from `cartId`, from `cart.id`, or from the `id` of a POST to `/carts`. */
function isNamed(source: Source, use: string, asked: Asked): boolean {
  const [used, made] = [plain(use), plain(keyOf(source) ?? '')];
  if (made !== 'id') return used === made;
  const resource = plain(pathname(asked.path).replace(/\/$/, '').split('/').at(-1) ?? '');
  const names = [...namesOf(source), resource];
  return used.length > 3 && used.endsWith('id') && names.some((name) => name.startsWith(used.slice(0, -2)));
}

/** What the thing is called whose id it is. */
function namesOf({ place }: Source): string[] {
  if (place.in !== 'json') return [];
  const [parent, key] = [place.path.at(-2), plain(String(place.path.at(-1)))];
  const name = key === 'id' ? (typeof parent === 'string' ? plain(parent) : '') : key.replace(/id$/, '');
  return name.length > 1 && name !== key ? [name] : [];
}

function plain(name: string): string {
  return name.replace(/[^a-z0-9]/gi, '').toLowerCase();
}

function pathname(path: string): string {
  return path.split('?', 1)[0] ?? path;
}
