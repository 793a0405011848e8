import type * as t from '@babel/types';
import { definitionOf } from '../runtime/definition.js';
import type { FileNames } from '../runtime/names.js';
import type { Program } from '../runtime/program.js';
import { packagePath } from '../runtime/stands-for.js';
import { isMember, nameOfKey, unwrapped } from '../runtime/syntax.js';

const APPS =
  /^(?:express|koa|fastify|restify|polka|@feathersjs\/express|@hono\/zod-openapi|hono)\b.*\.(?:new|\(\))$/;

/** Whether an expression is the app of a framework, of which there is one in a process: also `req.app`. */
export function isApp(program: Program, names: FileNames, node: t.Node): boolean {
  const base = unwrapped(node);
  if (isMember(base)) {
    const root = nameOfKey(base) === 'app' ? unwrapped(base.object) : undefined;
    if (root?.type === 'Identifier') return names.bindingOf(root)?.kind === 'param';
    return root?.type === 'ThisExpression' && isMade(program, names, base);
  }
  const binding = base.type === 'Identifier' ? names.bindingOf(base) : undefined;
  if (!binding) return false;
  return binding.kind === 'param' ? /^(?:app|server)$/.test(binding.name) : isMade(program, names, base);
}

function isMade(program: Program, names: FileNames, node: t.Node): boolean {
  return APPS.test(packagePath(definitionOf(program, { names, node })) ?? '');
}
