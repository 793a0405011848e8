import type * as t from '@babel/types';
import { definitionOf, superClassOf } from '../runtime/definition.js';
import { inheritedBy } from '../runtime/inherited.js';
import type { Program } from '../runtime/program.js';
import { type Place } from '../runtime/program.js';
import { type Definition, packagePath } from '../runtime/stands-for.js';
import {
  type Call,
  isCall,
  isClass,
  isFunction,
  isMember,
  nameOfKey,
  pathOf,
  unwrapped,
} from '../runtime/syntax.js';
import { isEmpty } from '../runtime/values.js';
import { collectionOf, isCache } from './package-shapes.js';
import { isSequence } from './sequence.js';

/** What kind of value a site holds, as far as its initial values tell. */
export type Shape =
  | 'map'
  | 'set'
  | 'array'
  | 'record'
  | 'number'
  | 'text'
  | 'flag'
  /** Nothing yet: `let x`, `null`. */
  | 'empty'
  /** Keyed by objects that live as long as a request. */
  | 'weak'
  | 'emitter'
  /** A cache that a package keeps in memory. */
  | 'cache'
  /** A container of a package whose state changes by what is dispatched. */
  | 'store'
  /** A generator that counts. */
  | 'sequence'
  | 'function'
  | 'class'
  /** An object of a class of the program. */
  | 'instance'
  /** Something that a package made. */
  | 'package'
  | 'unknown';

const CONSTRUCTED: Record<string, Shape> = {
  Map: 'map',
  Set: 'set',
  Array: 'array',
  Object: 'record',
  WeakMap: 'weak',
  WeakSet: 'weak',
  WeakRef: 'weak',
  EventTarget: 'emitter',
  Int32Array: 'array',
  Uint32Array: 'array',
  Float64Array: 'array',
};
function constructed(name: string): Shape | undefined {
  return Object.hasOwn(CONSTRUCTED, name) ? CONSTRUCTED[name] : undefined;
}

const ARRAY_MAKERS =
  /^(?:map|filter|slice|concat|split|sort|flat|flatMap|keys|values|entries|from|of|fill|reverse)$/;

export function shapeOf(program: Program, place: Place | undefined): Shape {
  if (!place) return 'empty';
  const node = unwrapped(place.node);
  const simple = shapeOfLiteral(node);
  if (simple) return simple;
  if (isCall(node)) {
    const global = shapeOfGlobalCall(place, node);
    if (global) return global;
  }
  const [like, ...others] = likeOf(node)
    .map((one) => shapeOf(program, { names: place.names, node: one }))
    .filter((shape) => shape !== 'empty');
  if (like && like !== 'unknown' && others.every((one) => one === like)) return like;
  if (node.type === 'LogicalExpression') {
    const right = shapeOf(program, { names: place.names, node: node.right });
    if (right !== 'empty' && right !== 'unknown') return right;
  }
  return shapeOfDefinition(program, definitionOf(program, place), place);
}

/** What has the same shape: what is copied, both ways of a condition. */
function likeOf(node: t.Node): t.Node[] {
  if (node.type === 'ConditionalExpression') return [node.consequent, node.alternate];
  const [first] = isCall(node) ? node.arguments : [];
  if (!isCall(node)) return [];
  if (first && COPIES.test(pathOf(node.callee) ?? '')) return [first];
  const isPart = isMember(node.callee) && /^(?:slice|concat)$/.test(nameOfKey(node.callee) ?? '');
  return isPart && isMember(node.callee) ? [node.callee.object] : [];
}

const COPIES = /^(?:structuredClone|(?:_|lodash)\.(?:clone|cloneDeep))$/;

function shapeOfLiteral(node: t.Node): Shape | undefined {
  if (isEmpty(node)) return 'empty';
  if (isFunction(node)) return 'function';
  if (isClass(node)) return 'class';
  switch (node.type) {
    case 'ObjectExpression':
      return 'record';
    case 'ArrayExpression':
      return 'array';
    case 'NumericLiteral':
    case 'BigIntLiteral':
      return 'number';
    case 'UnaryExpression':
      return node.operator === '-' || node.operator === '+'
        ? 'number'
        : node.operator === '!'
          ? 'flag'
          : undefined;
    case 'StringLiteral':
    case 'TemplateLiteral':
      return 'text';
    case 'BooleanLiteral':
      return 'flag';
    default:
      return undefined;
  }
}

function shapeOfGlobalCall({ names }: Place, node: t.Node): Shape | undefined {
  if (!isCall(node)) return undefined;
  const callee = unwrapped(node.callee);
  if (node.type === 'NewExpression' || (callee.type === 'Identifier' && /^[A-Z]/.test(callee.name)))
    return callee.type === 'Identifier' && !names.bindingOf(callee) ? constructed(callee.name) : undefined;
  const path = pathOf(callee);
  if (path === 'Object.create' || path === 'Object.fromEntries' || path === 'JSON.parse') return 'record';
  if (path === 'Date.now' || path === 'Number' || path === 'parseInt') return 'number';
  if (path === 'Object.freeze') return 'function';
  if (!isMember(callee)) return undefined;
  const name = nameOfKey(callee);
  const isArray =
    name !== null &&
    ARRAY_MAKERS.test(name) &&
    (path === null || /^(?:Object|Array)\./.test(path) || isOverElements(name, node));
  return isArray ? 'array' : undefined;
}

/** `names.filter((one) => …)`, whatever the names came from. */
function isOverElements(name: string, { arguments: [first] }: Call): boolean {
  return /^(?:map|filter|flatMap)$/.test(name) && isFunction(first) && first.params.length > 0;
}

function shapeOfDefinition(program: Program, definition: Definition | undefined, place: Place): Shape {
  if (!definition) return 'unknown';
  if (definition.kind === 'instance')
    return (
      collectionClass(program, definition) ?? (isEmitterClass(program, definition) ? 'emitter' : 'instance')
    );
  if (definition.kind === 'module') return 'function';
  if (definition.kind === 'package') {
    const path = packagePath(definition);
    if (isEmitter(path)) return 'emitter';
    if (isCache(path, place)) return 'cache';
    return isStore(program, path, place) ? 'store' : (collectionOf(path) ?? 'package');
  }
  if (isEmitterObject(program, definition)) return 'emitter';
  if (isSequence(program, definition)) return 'sequence';
  if (definition.node === unwrapped(place.node)) return 'unknown';
  return shapeOfLiteral(definition.node) ?? shapeOfGlobalCall(definition, definition.node) ?? 'unknown';
}

const EMITTERS =
  /^(?:(?:events|eventemitter2|eventemitter3|mitt|(?:typed-)?graphql-subscriptions|emittery|nanoevents|@nestjs\/event-emitter|graphql-yoga|@graphql-yoga\/subscription)(?:\.\w+)*|apollo-server(?:-\w+)?\.PubSub|rxjs(?:\/\w+)?\.\w*Subject)\.(?:new|\(\))$/;

function isEmitter(path: string | undefined): boolean {
  return (
    path !== undefined && EMITTERS.test(path) && !/\.(?:once|on|createYoga|createSchema)\.\(\)$/.test(path)
  );
}

/** `class Rooms extends Map {}`, however far up. */
function collectionClass(
  program: Program,
  { names, node }: Extract<Definition, { kind: 'instance' }>,
): Shape | undefined {
  const parent = node.superClass && unwrapped(node.superClass);
  if (parent?.type === 'Identifier' && !names.bindingOf(parent)) return constructed(parent.name);
  const above = superClassOf(program, { names, node });
  return above && collectionClass(program, { kind: 'instance', ...above });
}

/** `class Bus extends EventEmitter {}`. */
function isEmitterClass(
  program: Program,
  { names, node }: Extract<Definition, { kind: 'instance' }>,
): boolean {
  const parent = node.superClass && definitionOf(program, { names, node: node.superClass });
  const path = packagePath(parent || undefined);
  return path !== undefined && isEmitter(`${path}.new`);
}

/** `new Bus()`, where `Bus` is a function that inherits from one. */
function isEmitterObject(program: Program, { names, node }: Place): boolean {
  const made = node.type === 'NewExpression' && definitionOf(program, { names, node: node.callee });
  if (!made || made.kind !== 'node' || !isFunction(made.node)) return false;
  const base = inheritedBy(made.names, made.node);
  const path = base && packagePath(definitionOf(program, { names: made.names, node: base }));
  return path !== undefined && isEmitter(`${path}.new`);
}

const STORES =
  /^(?:redux\.(?:legacy_)?createStore|@reduxjs\/toolkit\.configureStore|zustand(?:\/vanilla)?\.create(?:Store)?|vuex\.createStore|nanostores\.(?:map|atom))\.\(\)$/;
const PAGES = /['"](?:react-dom(?:\/client)?|react-redux|react-native|preact|vue|svelte|@angular\/core)['"]/;

/** A store of the server; one that a page shows lives in the browser. */
function isStore(program: Program, path: string | undefined, { names }: Place): boolean {
  return (
    path !== undefined &&
    STORES.test(path) &&
    !program.context.project.files.some(
      ({ file, text }) => PAGES.test(text) && program.modules.areConnected(file, names.file),
    )
  );
}

/** `Map<…>`, `Record<…>`, `string[]` … */
export function shapeOfType(annotation: t.Node | null | undefined): Shape | undefined {
  const type = annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : annotation;
  switch (type?.type) {
    case 'TSArrayType':
    case 'TSTupleType':
      return 'array';
    case 'TSNumberKeyword':
      return 'number';
    case 'TSStringKeyword':
      return 'text';
    case 'TSBooleanKeyword':
      return 'flag';
    case 'TSFunctionType':
      return 'function';
    case 'TSTypeLiteral':
      return 'record';
    case 'TSUnionType':
      return type.types.map(shapeOfType).find((one) => one !== undefined);
    case 'TSTypeReference': {
      const name = type.typeName.type === 'Identifier' ? type.typeName.name : '';
      return name === 'Record' ? 'record' : name === 'ReadonlyMap' ? 'map' : constructed(name);
    }
    default:
      return undefined;
  }
}
