import type * as t from '@babel/types';
import type { FileNames } from '../runtime/names.js';
import { isCall, isFunction, isMember, nameOfKey, unwrapped } from '../runtime/syntax.js';

const ASKS =
  /^(?:find(?:All|Many|One|ById|Unique|First|By|OneBy|AndCountAll)?|select|getMany|getOne|getRawMany|aggregate)$/;
const TAKES_TEXT = /^(?:query|execute|raw|all|\$queryRaw)$/;
const CHANGES =
  /\.(?:insert\w*|update\w*|delete\w*|upsert\w*|destroy|remove|save|increment|bulkCreate|create(?!QueryBuilder)\w*|find\w+And(?:Update|Delete|Replace|Remove)\w*)\s*\(|\b(?:INSERT|UPDATE|DELETE)\s/;

/**
 * `Setting.find()`, `prisma.setting.findMany()`, `pool.query('SELECT …')`, `knex('settings').select()`: asks the database, and changes
 * nothing there.
 */
export function isQuery(names: FileNames, call: t.Node): boolean {
  const source = names.parsed.text.slice(call.start ?? 0, call.end ?? 0);
  if (CHANGES.test(source)) return false;
  return stepsOf(call).some(({ name, given }) => {
    // `list.find((one) => …)` asks no database.
    if (ASKS.test(name)) return !given.some((one) => mayBeFunction(names, one));
    return TAKES_TEXT.test(name) && /\bSELECT\b/i.test(source);
  });
}

/** `isOld` of `list.find(isOld)`; what is imported may be one. */
function mayBeFunction(names: FileNames, given: t.Node): boolean {
  if (isFunction(given)) return true;
  const binding = given.type === 'Identifier' ? names.bindingOf(given) : undefined;
  if (binding?.kind === 'function' || binding?.kind === 'import') return true;
  return binding?.declaration.type === 'VariableDeclarator' && isFunction(binding.declaration.init);
}

interface Step {
  name: string;
  given: readonly t.Node[];
}

/** `leftJoin`, `where` and `select` of `knex('a').leftJoin('b').where(filter).select('*')`. */
function stepsOf(node: t.Node): Step[] {
  const call = unwrapped(node);
  if (!isCall(call)) return isMember(call) ? stepsOf(call.object) : [];
  const callee = unwrapped(call.callee);
  if (!isMember(callee)) return [];
  return [...stepsOf(callee.object), { name: nameOfKey(callee) ?? '', given: call.arguments }];
}
