import type * as t from '@babel/types';
import { definitionOf } from './definition.js';
import type { Place, Program } from './program.js';
import { packagePath } from './stands-for.js';
import { isCall, nameOfKey, unwrapped } from './syntax.js';
import { onlyValue } from './values.js';

const FILE = /^(?:fs|graceful-fs|fs-extra)\.createReadStream\.\(\)/;
const LINES = /^readline\.createInterface\.\(\)/;

/**
 * Whether an emitter reads a file, `createReadStream(seed).pipe(csv())`: its events come while that is read, as part of
 * what begins to read it.
 */
export function isReadOnce(program: Program, place: Place): boolean {
  const path = packagePath(definitionOf(program, place));
  if (path === undefined) return false;
  if (FILE.test(path)) return true;
  const input = LINES.test(path) ? optionOf(valueOf(place), 'input') : undefined;
  return input !== undefined && isReadOnce(program, { names: place.names, node: input });
}

/** Clients of backing services. */
const CLIENTS =
  /^(?:redis|ioredis|@redis\/client|mongoose|mongodb|pg|mysql2?|mariadb|amqplib|mqtt|nats|memjs|cassandra-driver|tedious|knex|sequelize)(?:[./]|$)/;

/** Whether an emitter is the client of a backing service: when it is connected, this process is. */
export function isClient(program: Program, place: Place): boolean {
  return CLIENTS.test(packagePath(definitionOf(program, place)) ?? '');
}

function valueOf({ names, node }: Place): t.Node | undefined {
  const inner = unwrapped(node);
  const binding = inner.type === 'Identifier' ? names.bindingOf(inner) : undefined;
  return binding ? onlyValue(binding) : inner;
}

function optionOf(call: t.Node | undefined, name: string): t.Node | undefined {
  const [options] = isCall(call) ? call.arguments : [];
  if (options?.type !== 'ObjectExpression') return undefined;
  const property = options.properties.find((one) => one.type === 'ObjectProperty' && nameOfKey(one) === name);
  return property?.type === 'ObjectProperty' ? property.value : undefined;
}
