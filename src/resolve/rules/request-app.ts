import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import { UNKNOWN, type Value } from '../value.js';
import { accessAt, isAccess, nameOfAccess, type Access } from '../syntax/access.js';

/**
 * `req.app`, `res.app`, `ctx.app` is the application that the request came to. Nothing in the program says so: the
 * framework sets it, and a handler's parameters have no type in plain JavaScript. With several applications in the
 * program it may be any of them, so it stays unknown.
 */
export function* applicationsAt(a: Analysis, access: Access): Iterable<Value> {
  const receivers = a.objectsOf(access.expression);
  if ([...receivers].some(isOurs) || !isOfRequest(access)) return;
  const apps = a.apps();
  yield* apps.size === 1 ? apps : [UNKNOWN];
}

function isOurs({ kind }: Value): boolean {
  return kind === 'made' || kind === 'instance' || kind === 'module';
}

/** `….app.locals`, `….app.get('x')`, `….app.set('x', value)` on a parameter. */
function isOfRequest({ parent, expression }: Access): boolean {
  if (!tsc.isIdentifier(expression) || !isAccess(parent)) return false;
  return ['locals', 'get', 'set'].includes(nameOfAccess(parent).getText());
}

/** Applications are made by a package, and have `locals` or settings written on them. */
export function* apps(a: Analysis): Iterable<Value> {
  for (const word of ['locals', 'set'])
    for (const name of a.facts.names.everywhere(word)) {
      const access = accessAt(name);
      if (!access || !tsc.isIdentifier(access.expression)) continue;
      for (const object of a.shallow.objectsOf(access.expression))
        if (object.kind === 'external' && /^\S+ \(\)$/.test(object.path)) yield object;
    }
}
