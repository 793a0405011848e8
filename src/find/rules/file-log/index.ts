import type { Node } from '@babel/types';
import type { Rule } from '../../../model/rule.js';
import type { FindContext, ParsedFile } from '../../../model/transform.js';
import { childrenOf } from '../../../ast/walk.js';
import { isDevelopmentOnly } from '../../library/development.js';
import { fileWrites, MENTIONS_FILES } from '../../library/file-writes.js';
import { calledText, evidence, filesFor, findingOf, type Site } from '../../library/findings.js';
import { appendedLogs } from '../../library/log-streams.js';
import { LOG_FILES, type LogCondition } from '../../library/log-files.js';
import { valueOf } from '../../library/options.js';
import { argumentOf, callsIn, keyOf, textOf, type Call } from '../../library/syntax.js';
import { entryOf, mentionsOf } from '../../library/tables.js';

/** How deep the options of loggers are nested. */
const DEPTH = 12;

const LOGGERS = mentionsOf(LOG_FILES);

export const rule: Rule = {
  meta: {
    name: 'file-log',
    title: 'Log files on the disk of one replica',
    breaks: 'operations',
    fixedBy: null,
    mentions: new RegExp(`${LOGGERS.source}|${MENTIONS_FILES.source}`),
  },
  messages: {
    'file-log': {
      kind: 'rule',
      text: '`{name}` writes a log file: each replica has its own, and it is gone with the container',
      advice: 'Log to stdout and let the platform collect it.',
    },
  },
  find(context) {
    const sites: Site[] = [];
    for (const file of filesFor(context, { mentions: LOGGERS }))
      for (const call of callsIn(file)) {
        const found = entryOf(context, file, call, LOG_FILES);
        if (
          found?.entry.some((one) => holds(context, file, call, one)) &&
          !isDevelopmentOnly(context, file, call)
        )
          sites.push(siteAt(file, call, found.trace.module, calledText(file, call)));
      }
    const taken = new Set(sites.map(({ node }) => node));
    const written = fileWrites(context).filter(({ purpose }) => purpose === 'log');
    for (const { file, call } of [...written, ...appendedLogs(context)]) {
      if (!context.project.targets.has(file.file) || taken.has(call)) continue;
      taken.add(call);
      sites.push(siteAt(file, call, 'fs', calledText(file, call)));
    }
    return { findings: sites.map((site) => findingOf('file-log', site)), notes: [] };
  },
};

function siteAt(file: ParsedFile, call: Call, from: string, name: string): Site {
  return {
    file,
    node: call,
    name,
    args: { package: from },
    because: [evidence(`${from} writes a file here`, file, call)],
  };
}

function holds(context: FindContext, file: ParsedFile, call: Call, condition: LogCondition): boolean {
  if (condition.kind === 'always') return true;
  const argument = argumentOf(call, condition.argument);
  if (!argument) return false;
  const { file: where, node } = valueOf(context, file.file, argument);
  if (condition.kind === 'path') return isPath(node);
  return hasOption(context, where, node, condition, 0);
}

function isPath(node: Node): boolean {
  return (
    /^(StringLiteral|TemplateLiteral|BinaryExpression)$/.test(node.type) ||
    (node.type === 'CallExpression' && /^(join|resolve)$/.test(textOf(node) ?? nameIn(node)))
  );
}

function nameIn(node: Node & { type: 'CallExpression' }): string {
  const { callee } = node;
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
    ? callee.property.name
    : '';
}

/** Looks for an option at any depth of a literal. */
function hasOption(
  context: FindContext,
  file: string,
  node: Node,
  condition: Extract<LogCondition, { kind: 'option' }>,
  depth: number,
): boolean {
  if (depth > DEPTH) return false;
  if (node.type === 'ObjectProperty' && condition.option.test(keyOf(node) ?? '')) {
    const value = valueOf(context, file, node.value).node;
    const text = textOf(value);
    if (text !== undefined ? condition.value.test(text) : isPath(value)) return true;
  }
  return [...childrenOf(node), ...namedIn(context, file, node)].some((child) =>
    hasOption(context, file, child, condition, depth + 1),
  );
}

/** The literal of this file that is named where a value or a spread stands. */
function namedIn(context: FindContext, file: string, node: Node): Node[] {
  const name =
    node.type === 'SpreadElement' ? node.argument : node.type === 'ObjectProperty' ? node.value : undefined;
  if (name?.type !== 'Identifier') return [];
  const value = valueOf(context, file, name);
  return value.file === file && /^(?:Object|Array)Expression$/.test(value.node.type) ? [value.node] : [];
}
