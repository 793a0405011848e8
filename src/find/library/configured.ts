import type { Node } from '@babel/types';
import type { FindContext } from '../../model/transform.js';
import {
  argumentOf,
  bare,
  calleeName,
  isCall,
  isFunction,
  isMember,
  propertyName,
  textOf,
} from './syntax.js';

/** What a setting stands for, and its name. */
interface Declared {
  path: string;
  setting: string;
}

const known = new WeakMap<FindContext, ReadonlyMap<string, string>>();
const given = new WeakMap<FindContext, ReadonlyMap<Node, Declared>>();

/** Says which folders settings stand for: from their names to absolute paths. */
export function declareFolders(context: FindContext, folders: ReadonlyMap<string, string>): void {
  known.set(context, folders);
}

/** The same for single expressions. */
export function declareGiven(context: FindContext, folders: ReadonlyMap<Node, Declared>): void {
  given.set(context, folders);
}

/** The folder that a setting stands for, if one was declared. */
export function declaredFolder(context: FindContext, read: Node): Declared | undefined {
  const own = given.get(context)?.get(bare(read));
  if (own) return own;
  const folders = known.get(context);
  const setting = folders?.size ? settingName(read) : undefined;
  const path = setting === undefined ? undefined : folders?.get(setting);
  return setting === undefined || path === undefined ? undefined : { path, setting };
}

/** The name of the setting that an expression may read: `config.uploads`, `config.get('uploads')`, `process.env.UPLOADS`. */
export function settingName(read: Node): string | undefined {
  const node = bare(read);
  if (isFunction(node)) return undefined;
  if (!isCall(node))
    return isMember(node) && bare(node.object).type !== 'ThisExpression' ? propertyName(node) : undefined;
  const isGet = node.type !== 'NewExpression' && calleeName(node) === 'get' && node.arguments.length === 1;
  return isGet ? textOf(argumentOf(node, 0)) : undefined;
}
