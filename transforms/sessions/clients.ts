import type { Node } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import { ancestorsOf, callsIn, nodesOf } from '../../src/find/library/syntax.js';
import { carriersOf } from '../../src/find/runtime/carriers.js';
import type { FindContext, ParsedFile, Range } from '../../src/model/transform.js';
import { placeOf, type Place } from './client-place.js';
import { optionOf, readOptions } from './options.js';
import { propertyName } from './syntax.js';

/** A Redis client that the app makes. */
export interface AppClient extends Place {
  package: 'redis' | 'ioredis';
  legacyMode: boolean;
  /** One connection to many servers. */
  isCluster: boolean;
  file: string;
}

interface Known {
  all: AppClient[];
  dedicated: Set<string> | undefined;
}

const known = new WeakMap<FindContext, Known>();

/**
 * The clients that are made in certain files, in the order of files and lines. Connections that subscribe or block are
 * left out: they cannot serve commands. All of them are looked up once, when somebody asks first.
 */
export function findClients(context: FindContext, isAsked: (file: string) => boolean): AppClient[] {
  const found = known.get(context) ?? { all: clientsOf(context), dedicated: undefined };
  known.set(context, found);
  const own = found.all.filter(({ file }) => isAsked(file));
  if (!own.length) return [];
  const busy = (found.dedicated ??= dedicatedConnections(context));
  return own.filter(({ file, value }) => !busy.has(keyOf(file, value)));
}

function clientsOf(context: FindContext): AppClient[] {
  return context.project.files
    .filter(({ text }) => /redis/.test(text))
    .flatMap(({ file }) => context.parsed(file) ?? [])
    .flatMap((file) => clientsIn(file, context));
}

function clientsIn(file: ParsedFile, context: FindContext): AppClient[] {
  return callsIn(file).flatMap((call): AppClient[] => {
    const made = call.type === 'OptionalCallExpression' ? undefined : makerOf(file, call.callee, context);
    if (!made) return [];
    const place = placeOf(file, call, [...ancestorsOf(file, call)].reverse());
    return [{ ...place, ...made, legacyMode: isLegacy(context, file, call), file: file.file }];
  });
}

/** What makes a client, and what makes one of many servers. */
const MAKERS = {
  redis: { client: /^createClient$/, cluster: /^create(Cluster|Sentinel)$/ },
  ioredis: { client: /^(\*|default|Redis|createClient)$/, cluster: /^Cluster$/ },
};

function makerOf(
  file: ParsedFile,
  callee: Node,
  context: FindContext,
): { package: 'redis' | 'ioredis'; isCluster: boolean } | undefined {
  if (!/^(Identifier|MemberExpression)$/.test(callee.type)) return undefined;
  if (!carriersOf(context, Object.keys(MAKERS)).mayHold(file.file, callee)) return undefined;
  const origin = context.resolver.originOf(file.file, rangeOf(callee));
  if (origin.kind !== 'module' || (origin.module !== 'redis' && origin.module !== 'ioredis'))
    return undefined;
  const name = origin.path.at(-1) ?? '';
  const { client, cluster } = MAKERS[origin.module];
  const isCluster = cluster.test(name);
  return isCluster || client.test(name) ? { package: origin.module, isCluster } : undefined;
}

function isLegacy(context: FindContext, { file }: ParsedFile, made: Node): boolean {
  if (!context.project.files.some(({ text }) => text.includes('legacyMode'))) return false;
  const [options] = made.type === 'CallExpression' ? made.arguments : [];
  const option = options && optionOf(readOptions(context, file, options), 'legacyMode');
  return option !== undefined && !(option.value.type === 'BooleanLiteral' && !option.value.value);
}

/** A connection that is in one of these modes answers nothing else. */
const DEDICATING = /^([ps]?subscribe|monitor|b[lr]pop|b[lr]?mpop|brpoplpush|blmove|bzpop(min|max)|bzmpop)$/i;

function dedicatedConnections(context: FindContext): Set<string> {
  const dedicated = new Set<string>();
  for (const { file, text } of context.project.files) {
    if (!/subscribe|monitor|\bb(l|r|z)/i.test(text)) continue;
    const parsed = context.parsed(file);
    for (const node of parsed ? nodesOf(parsed, 'MemberExpression') : []) {
      if (!DEDICATING.test(propertyName(node) ?? '')) continue;
      const origin = context.resolver.originOf(file, rangeOf(node.object));
      if (origin.kind === 'value') dedicated.add(keyOf(origin.file, origin));
    }
  }
  return dedicated;
}

function keyOf(file: string, { start, end }: Range): string {
  return `${file} ${start} ${end}`;
}
