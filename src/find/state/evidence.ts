import type * as t from '@babel/types';
import { locate } from '../../ast/locate.js';
import { rangeOf } from '../../ast/walk.js';
import type { Evidence, Location } from '../../model/finding.js';
import type { FileNames } from '../runtime/names.js';
import type { Place } from '../runtime/program.js';
import { type FunctionNode, isClass, isMember, nameOfKey } from '../runtime/syntax.js';
import type { Site } from './site.js';
import type { RuntimeWrite } from './writes.js';

/** Declared here → written in … → called from … → reached from …. */
export function evidenceOf(site: Site, write: RuntimeWrite): Evidence[] {
  const { root, calls } = write.route;
  const steps: Evidence[] = [
    { message: `${site.name} is declared here`, location: locationOf(site.names, site.node) },
    {
      message: `written in ${functionName(write.names, write.fn)}`,
      location: locationOf(write.names, write.node),
    },
  ];
  for (const call of [...calls].reverse()) {
    const caller = call.names.functionOf(call.node);
    steps.push({
      message: `called from ${caller ? functionName(call.names, caller) : 'the top of the module'}`,
      location: locationOf(call.names, call.node),
    });
  }
  steps.push({ message: `reached from ${root.label}`, location: atPlace(root.at) });
  return steps;
}

export function locationOf(names: FileNames, node: t.Node): Location {
  return locate(names.parsed, rangeOf(node));
}

function atPlace({ names, node }: Place): Location {
  return locationOf(names, node);
}

/** The name that a reader knows a function by. */
export function functionName(names: FileNames, fn: FunctionNode): string {
  const own = 'id' in fn && fn.id ? fn.id.name : 'key' in fn ? nameOfKey(fn) : null;
  const owner = names.above(fn, isClass);
  if (own !== null) return own === 'constructor' && owner?.id ? `new ${owner.id.name}` : `${own}()`;
  const parent = names.parentOf(fn);
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return `${parent.id.name}()`;
  if (parent?.type === 'ObjectProperty') return `${nameOfKey(parent) ?? 'a function'}()`;
  if (parent?.type === 'AssignmentExpression' && isMember(parent.left))
    return `${nameOfKey(parent.left) ?? 'a function'}()`;
  return 'a callback';
}
