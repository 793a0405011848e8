import type { Node } from '@babel/types';
import { rangeOf } from '../../../ast/walk.js';
import type { Rule } from '../../../model/rule.js';
import type { FindContext, ParsedFile } from '../../../model/transform.js';
import { evidence, filesFor, findingOf, holderOf, type Site } from '../../library/findings.js';
import { SHARED_CLIENTS } from '../../library/shared-clients.js';
import { isStartUp, usesOf } from '../../library/program.js';
import { ancestorsOf, calleeName, callsIn, isCall, nodesOf, propertyName } from '../../library/syntax.js';
import { calleeTrace } from '../../library/trace.js';

export const rule: Rule = {
  meta: {
    name: 'process-identity',
    title: 'The process id or host name as a key in shared data or in ids',
    breaks: 'split-decisions',
    fixedBy: null,
    mentions: /\bpid\b|\bhostname\b/,
  },
  messages: {
    'process-identity': {
      kind: 'rule',
      text: '`{name}` identifies this process {where}: in containers process ids repeat (most are 1), host names change, and a restarted replica is another one',
      advice: 'Use a random UUID for ids, and a lease with an expiry for owners.',
    },
  },
  find(context) {
    const sites = [...filesFor(context, rule.meta)].flatMap((file) =>
      [...nodesOf(file, 'MemberExpression'), ...callsIn(file)].flatMap(
        (node) => siteOf(context, file, node) ?? [],
      ),
    );
    return { findings: sites.map((site) => findingOf('process-identity', site)), notes: [] };
  },
};

function siteOf(context: FindContext, file: ParsedFile, node: Node): Site | undefined {
  const name = identityOf(context, file, node);
  if (!name) return undefined;
  const direct = sinkOf(context, file, node);
  if (direct) return { file, node, name, args: { where: direct.where }, because: [direct.evidence] };
  const holder = holderOf(file, outermost(file, node));
  if (holder?.node.type !== 'Identifier') return undefined;
  for (const use of usesOf(context, file.file, holder.node)) {
    const sink = sinkOf(context, use.parsed, use.node);
    if (sink)
      return {
        file,
        node,
        name: holder.name,
        args: { where: sink.where },
        because: [evidence('made here', file, node), sink.evidence],
      };
  }
  return undefined;
}

/** `process.pid`, `os.hostname()` */
function identityOf(context: FindContext, file: ParsedFile, node: Node): string | undefined {
  const { start, end } = rangeOf(node);
  if (propertyName(node) === 'pid' && file.text.slice(start, end) === 'process.pid') return 'process.pid';
  if (!isCall(node) || calleeName(node) !== 'hostname') return undefined;
  const trace = calleeTrace(context, file.file, node);
  return trace?.module === 'os' && trace.path === 'hostname' ? 'os.hostname()' : undefined;
}

/** The template, sum or choice that a value is a part of. */
function outermost(file: ParsedFile, node: Node): Node {
  let found = node;
  for (const one of ancestorsOf(file, node)) {
    if (!/^(TemplateLiteral|BinaryExpression|LogicalExpression)$/.test(one.type)) break;
    found = one;
  }
  return found;
}

function sinkOf(
  context: FindContext,
  file: ParsedFile,
  node: Node,
): { where: string; evidence: ReturnType<typeof evidence> } | undefined {
  const composed = outermost(file, node);
  for (const one of ancestorsOf(file, node)) {
    if (!isCall(one)) continue;
    const trace = calleeTrace(context, file.file, one);
    if (trace && SHARED_CLIENTS.has(trace.module) && one.callee !== node && /\)/.test(trace.path))
      return {
        where: `in data that replicas share (${trace.module})`,
        evidence: evidence('written to a shared store', file, one),
      };
  }
  const isId =
    composed !== node &&
    isMixedWithCount(file, composed) &&
    !isStartUp(context, file, node) &&
    !isReported(file, composed);
  return isId ? { where: 'in ids', evidence: evidence('an id is composed here', file, composed) } : undefined;
}

/** With the time or a counter: what people put together to be unique. */
function isMixedWithCount(file: ParsedFile, node: Node): boolean {
  const { start, end } = rangeOf(node);
  return /Date\.now\(\)|\+\+|getTime\(\)|Math\.random\(\)/.test(file.text.slice(start, end));
}

/** In a log, a message or the name of a file. */
function isReported(file: ParsedFile, node: Node): boolean {
  for (const one of ancestorsOf(file, node)) {
    if (isCall(one))
      return /^(log|info|warn|error|debug|trace|write|join|resolve|Error|writeFile|writeFileSync|createWriteStream)$/.test(
        calleeName(one) ?? '',
      );
    if (!/Expression$|^TemplateLiteral$/.test(one.type)) return false;
  }
  return false;
}
