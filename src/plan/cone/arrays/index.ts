import { forEach } from './for-each.js';
import { flatMap, from, map } from './map.js';
import type { Recipe } from './recipe.js';
import { filter, search } from './search.js';

/** What becomes of a call of an array method with an asynchronous callback. */
export const ARRAY_RECIPES: Record<string, Recipe> = {
  forEach,
  map,
  flatMap,
  from,
  filter,
  some: search,
  every: search,
  find: search,
};

/** Where an array method has no recipe. */
export function withoutRecipe(method: string): string {
  return /^(sort|toSorted)$/.test(method) ? 'sync-comparator' : 'callback-shape';
}
