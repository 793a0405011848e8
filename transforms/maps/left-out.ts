import { relative, sep } from 'node:path';
import { programOf } from '../../src/find/runtime/shared.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext } from '../../src/model/transform.js';

const known = new WeakMap<FindContext, Map<string, string>>();

/**
 * Code for the browser and generated code is not read. What it imports must stay as it is: nobody would make it wait,
 * and a page has no Redis. The first file of some that it imports, however indirectly, is the reason to refuse.
 */
export function leftOutRefusal(context: FindContext, files: Iterable<string>): Reason | undefined {
  let users = known.get(context);
  if (!users) known.set(context, (users = usersOutside(context)));
  for (const file of files) {
    const user = users.get(file);
    if (user !== undefined)
      return { code: 'used-by-left-out', args: { user: nameIn(context, user), file: nameIn(context, file) } };
  }
  return undefined;
}

/** The left-out file by each file of the program that it imports; what a page imports is part of it with all that it imports. */
function usersOutside(context: FindContext): Map<string, string> {
  const { modules } = programOf(context);
  const users = new Map<string, string>();
  for (const { file: user, isBrowserCode, imports } of context.project.unread ?? []) {
    const reached = new Set(imports.flatMap((specifier) => modules.fileOf(user, specifier) ?? []));
    for (const file of reached) {
      if (users.has(file)) continue;
      users.set(file, user);
      if (isBrowserCode) for (const next of context.resolver.importsOf(file)) reached.add(next);
    }
  }
  return users;
}

function nameIn({ project: { root } }: FindContext, file: string): string {
  return relative(root, file).replaceAll(sep, '/');
}
