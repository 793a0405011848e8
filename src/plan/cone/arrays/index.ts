import { forEach } from './for-each.js';
import { flatMap, from, map } from './map.js';
import { canBeSkipped, isOptional } from './optional.js';
import type { Recipe, Task } from './recipe.js';
import { filter, search } from './search.js';

const RECIPES: Record<string, Recipe> = {
  forEach,
  map,
  flatMap,
  from,
  filter,
  some: search,
  every: search,
  find: search,
};

/** What becomes of a call of an array method with an asynchronous callback. */
export function afterRecipe(method: string, task: Task): ReturnType<Recipe> {
  const { call } = task.handing;
  const recipe = isOptional(call) && !canBeSkipped(call, method) ? undefined : RECIPES[method];
  return recipe?.(task) ?? { refuse: withoutRecipe(method) };
}

/** Where an array method has no recipe. */
function withoutRecipe(method: string): string {
  return /^(sort|toSorted)$/.test(method) ? 'sync-comparator' : 'callback-shape';
}
