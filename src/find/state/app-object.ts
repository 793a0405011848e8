import type * as t from '@babel/types';
import { definitionOf } from '../runtime/definition.js';
import type { Binding, FileNames } from '../runtime/names.js';
import type { Program } from '../runtime/program.js';
import { type Definition, packagePath } from '../runtime/stands-for.js';
import { isMember, type Member, nameOfKey, rootOf, unwrapped } from '../runtime/syntax.js';

const APPS =
  /^(?:express|koa|fastify|restify|polka|@feathersjs\/express|@hono\/zod-openapi|hono)\b.*\.(?:new|\(\))$/;

/** Whether an expression is the app of a framework, of which there is one in a process: also `req.app`. */
export function isApp(program: Program, names: FileNames, node: t.Node): boolean {
  const base = unwrapped(node);
  if (isMember(base))
    return (
      isOfParameter(names, base) || (rootOf(base).type === 'ThisExpression' && isMade(program, names, base))
    );
  const binding = base.type === 'Identifier' ? names.bindingOf(base) : undefined;
  if (!binding) return false;
  if (binding.kind === 'param') return /^(?:app|server)$/.test(binding.name);
  return isTakenFromParameter(binding) || isMade(program, names, base);
}

/** `req.app`, `ctx.app`. */
function isOfParameter(names: FileNames, member: Member): boolean {
  const root = nameOfKey(member) === 'app' ? unwrapped(member.object) : undefined;
  return root?.type === 'Identifier' && names.bindingOf(root)?.kind === 'param';
}

/** `const app = req.app`. */
function isTakenFromParameter({ names, declaration }: Binding): boolean {
  const init =
    declaration.type === 'VariableDeclarator' && declaration.init ? unwrapped(declaration.init) : undefined;
  return isMember(init) && isOfParameter(names, init);
}

/** What was put on an app of a framework, as far as its definition tells: `fastify.db.items`. */
export function isOfApp(definition: Definition): boolean {
  const [, made] = packagePath(definition)?.match(/^(.*?\.(?:new|\(\)))\./) ?? [];
  return made !== undefined && APPS.test(made);
}

function isMade(program: Program, names: FileNames, node: t.Node): boolean {
  return APPS.test(packagePath(definitionOf(program, { names, node })) ?? '');
}
