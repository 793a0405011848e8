import type { Node } from '@babel/types';
import type { Rule } from '../../../model/rule.js';
import type { FindContext, ParsedFile } from '../../../model/transform.js';
import { DATABASES, WIPES, type DatabaseCondition } from '../../library/databases.js';
import { MENTIONS_FILES } from '../../library/file-writes.js';
import {
  calledText,
  evidence,
  filesFor,
  findingOf,
  holderOf,
  nameOfCall,
  type Site,
} from '../../library/findings.js';
import { jsonDatabaseWrites } from '../../library/json-databases.js';
import { optionsOf, returnedBy, valueOf } from '../../library/options.js';
import { usesOf } from '../../library/program.js';
import {
  argumentOf,
  ancestorsOf,
  calleeName,
  callsIn,
  functionAround,
  isCall,
  keyOf,
  nodesIn,
  parentOf,
  textOf,
  type Call,
} from '../../library/syntax.js';
import { entryOf, mentionsOf } from '../../library/tables.js';
import { calleeTrace, traceOf } from '../../library/trace.js';

/** Packages that say so by their name, such as plugins of a framework. */
const SQLITE = /(?:^|[/_-])(?:better-)?sqlite3?(?:$|[/_-])/;
const DATABASE_FILES = mentionsOf(DATABASES, '[\'"`][\\w@/-]*sqlite[\\w/-]*[\'"`]');

export const rule: Rule = {
  meta: {
    name: 'embedded-database',
    title: 'Databases in a file or in the memory of one process',
    breaks: 'lost-state',
    fixedBy: null,
    mentions: new RegExp(`${DATABASE_FILES.source}|${MENTIONS_FILES.source}`),
  },
  messages: {
    'embedded-database': {
      kind: 'rule',
      text: '`{name}` is a database of this process alone ({package}): every replica has its own data, and a new container begins empty',
      advice: 'Use a database server that all replicas share (PostgreSQL, MySQL, MongoDB, Redis).',
    },
  },
  find(context) {
    const sites: Site[] = [];
    for (const file of filesFor(context, { mentions: DATABASE_FILES })) {
      for (const call of callsIn(file)) sites.push(...sitesOf(context, file, call));
    }
    for (const { file, call, key } of jsonDatabaseWrites(context)) {
      if (!context.project.targets.has(file.file)) continue;
      const because = [evidence(`writes ${key}, which is read back as JSON`, file, call)];
      sites.push({ file, node: call, name: calledText(file, call), args: { package: 'JSON file' }, because });
    }
    return { findings: sites.map((site) => findingOf('embedded-database', site)), notes: [] };
  },
};

function sitesOf(context: FindContext, file: ParsedFile, call: Call): Site[] {
  const found = entryOf(context, file, call, DATABASES);
  if (found?.entry.some((condition) => holds(context, file, call, condition)))
    return openings(context, file, call, found.trace.module);
  const plugin = pluginOf(context, file, call);
  if (plugin) return openings(context, file, call, plugin);
  const trace = calleeTrace(context, file.file, call);
  if (!trace || !WIPES.test(`${trace.module}|${trace.path}`) || functionAround(file, call)) return [];
  const because = [evidence('every replica that starts empties it', file, call)];
  return [{ file, node: call, name: calledText(file, call), args: { package: trace.module }, because }];
}

/** `app.register(require('fastify-better-sqlite3'), { … })`: the package of a plugin that opens a database. */
function pluginOf(context: FindContext, file: ParsedFile, call: Call): string | undefined {
  if (calleeName(call) !== 'register') return undefined;
  const plugin = argumentOf(call, 0);
  const trace = plugin && traceOf(context, file.file, plugin);
  return trace && SQLITE.test(trace.module) ? trace.module : undefined;
}

function holds(context: FindContext, file: ParsedFile, call: Call, condition: DatabaseCondition): boolean {
  if (condition.kind === 'always') return true;
  const argument = argumentOf(call, condition.argument);
  if (!argument) return false;
  const texts = textsOf(context, file, argument, condition.options);
  return condition.kind === 'option'
    ? texts.some((text) => condition.value.test(text))
    : !texts.some((text) => /^(https?|libsql|wss?):/.test(text));
}

/** The texts that an argument gives: itself, or some of its options. */
function textsOf(context: FindContext, file: ParsedFile, argument: Node, names: readonly string[]): string[] {
  const value = valueOf(context, file.file, argument);
  const direct =
    textOf(value.node) ??
    (value.node.type === 'TemplateLiteral' ? value.node.quasis[0]?.value.raw : undefined);
  if (direct !== undefined) return [direct];
  const { values } = optionsOf(context, file.file, argument);
  return names.flatMap((name) => {
    const option = values.get(name);
    const node = option && valueOf(context, option.file, option.node).node;
    return textOf(node) ?? (node?.type === 'TemplateLiteral' ? (node.quasis[0]?.value.raw ?? []) : []);
  });
}

/** The call itself, or the calls of the function that only opens what it is told to. */
function openings(context: FindContext, file: ParsedFile, call: Call, from: string): Site[] {
  const factory = factoryAround(file, call);
  const name = factory && 'id' in factory && factory.id ? (factory.id as Node) : undefined;
  const calls = name ? callsOf(context, file, name) : [];
  if (calls.length)
    return calls
      .filter((one) => context.project.targets.has(one.file.file))
      .map((one) => siteAt(one.file, one.call, from, [evidence('opened here', file, call)]));
  return [siteAt(file, call, from, [])];
}

/** The function that returns a database whose place is its parameter. */
function factoryAround(file: ParsedFile, call: Call): Node | undefined {
  const around = functionAround(file, call);
  const path = argumentOf(call, 0);
  if (!around || path?.type !== 'Identifier' || !('params' in around)) return undefined;
  const isParameter = (around.params as Node[]).some(
    (one) => one.type === 'Identifier' && one.name === path.name,
  );
  const returned = returnedBy(around);
  const isReturned = returned !== undefined && [call, ...ancestorsOf(file, call)].includes(returned);
  return isParameter && isReturned ? around : undefined;
}

function callsOf(context: FindContext, file: ParsedFile, name: Node): { file: ParsedFile; call: Call }[] {
  return usesOf(context, file.file, name).flatMap(({ parsed, node }) => {
    const parent = parentOf(parsed, node);
    return isCall(parent) && parent.callee === node ? { file: parsed, call: parent } : [];
  });
}

/** A lazily opened database is found where the variable is declared that keeps it. */
function siteAt(file: ParsedFile, call: Call, from: string, more: Site['because'] & {}): Site {
  const holder = holderOf(file, call);
  const name = holder && !keyOf(holder.node) ? holder.name : nameOfCall(file, call);
  const declared = holder?.node.type === 'Identifier' ? declarationOf(file, holder.name) : undefined;
  const because = [evidence(`opened with ${from}`, file, call), ...more];
  return { file, node: declared ?? call, name, args: { package: from }, because };
}

/** `let db;` at the top of the file. */
function declarationOf(file: ParsedFile, name: string): Node | undefined {
  for (const node of nodesIn(file)) {
    if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || node.id.name !== name)
      continue;
    if (!functionAround(file, node)) return node;
  }
  return undefined;
}
