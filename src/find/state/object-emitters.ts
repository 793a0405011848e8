import type * as t from '@babel/types';
import { definitionOf } from '../runtime/definition.js';
import type { FileNames } from '../runtime/names.js';
import { membersNamed } from '../runtime/own-members.js';
import type { Program } from '../runtime/program.js';
import { isMember, nameOfKey } from '../runtime/syntax.js';
import { shapeOf } from './shape.js';
import type { Site } from './site.js';

/** Emitters that stand in an object of a module: `const context = { events: new EventEmitter() }`. */
export function objectEmitters(program: Program, names: FileNames): Site[] {
  return names.calls.flatMap((made) => {
    const property = made.type === 'NewExpression' ? names.parentOf(made) : undefined;
    const isValue = property?.type === 'ObjectProperty' && property.value === made && !property.computed;
    const object = isValue ? names.parentOf(property) : undefined;
    const name = isValue ? nameOfKey(property) : null;
    if (!object || name === null || names.functionOf(object) !== null) return [];
    if (shapeOf(program, { names, node: made }) !== 'emitter') return [];
    return [siteOf(program, names, property as t.ObjectProperty, object, name)];
  });
}

function siteOf(
  program: Program,
  names: FileNames,
  property: t.ObjectProperty,
  object: t.Node,
  name: string,
): Site {
  const references = membersNamed(program, names, name).filter((place) => {
    const of = isMember(place.node)
      ? definitionOf(program, { names: place.names, node: place.node.object })
      : undefined;
    return of?.kind === 'node' && of.node === object;
  });
  return {
    kind: 'property',
    ...{ name, names, node: property.key, shape: 'emitter', initial: property.value, references },
    lives: 'process',
  };
}
