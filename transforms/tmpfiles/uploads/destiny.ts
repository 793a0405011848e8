import type { Node } from '@babel/types';
import {
  calleeName,
  isCall,
  keyOf,
  parentOf,
  propertyName,
  receiverOf,
  type Call,
} from '../../../src/find/library/syntax.js';
import { calleeTrace, traceOf } from '../../../src/find/library/trace.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import type { FileUse } from '../file-use.js';
import { isPathCall } from '../operands.js';
import { onward, type At } from './onward.js';

/** What becomes of the text that says where an uploaded file is. */
export interface Destiny {
  /** Uses of files that open it. */
  uses: FileUse[];
  /** Where it is kept or answered as a text. */
  kept: At[];
  /** Where something gets it that may open the file. */
  handed: At[];
  /** Every expression between a name that holds it and a place where it is kept. */
  asText: At[];
}

/** Methods of texts whose result holds the text, and those whose result says something about it. */
const TEXTUAL =
  /^(toString|replace|replaceAll|trim|slice|substring|substr|toLowerCase|concat|split|join|normalize|pop|at)$/;
const ASKS =
  /^(startsWith|endsWith|includes|indexOf|lastIndexOf|match|test|localeCompare|charAt|length|charCodeAt)$/;

/** Calls that keep a text they get as an argument, or send it. */
const KEEPS =
  /^(push|unshift|add|set|json|jsonp|send|end|write|redirect|location|header|setHeader|log|info|warn|error|debug|query|run|execute|get|all|exec|each|values|insert|insertOne|create|save|update|updateOne|findByIdAndUpdate|findOneAndUpdate|render|status|String|encodeURI|encodeURIComponent|stringify|Error|URL|includes|parse|append|hset|hSet|lpush|rpush|test|cb|done|callback|next|resolve)$/;

/** Packages that do something with files whose paths they get, also inside of objects and lists. */
const OPENS =
  /^(child_process|worker_threads|cluster|execa|shelljs|cross-spawn|bull|bullmq|bee-queue|agenda|amqplib|kafkajs|nodemailer|piscina|workerpool)$/;

/** Follows a text from where it is read. */
export function destinyOf(
  context: FindContext,
  start: readonly At[],
  useOf: (path: Node) => FileUse | undefined,
): Destiny {
  const found: Destiny = { uses: [], kept: [], handed: [], asText: [] };
  /** The expressions that were followed, each with the one inside it. */
  const inner = new Map<Node, Node | undefined>();
  const keep = (at: At): void => {
    found.kept.push(at);
    for (let node: Node | undefined = at.node; node; node = inner.get(node))
      found.asText.push({ file: at.file, node });
  };
  const hand = (at: At): void => void found.handed.push(at);
  const follow = (at: At, from?: Node): void => {
    if (inner.has(at.node)) return;
    inner.set(at.node, from);
    const parent = parentOf(at.file, at.node);
    const use = useOf(at.node);
    if (use) return void found.uses.push(use);
    if (isCall(parent) && isPathCall(context, at.file.file, parent, /^(posix\.)?(basename|extname|parse)$/))
      return;
    const next = onward(context, at);
    if (next.to === 'same') {
      for (const one of next.at) follow(one, one.node === parent ? at.node : undefined);
    } else if (next.to === 'answer') keep(at);
    else if (next.to === 'pattern') hand(at);
    else if (next.to === 'other') intoParent(at, next.parent);
  };
  const intoParent = (at: At, parent: Node): void => {
    const { file, node } = at;
    if ('object' in parent && parent.object === node) return method(at, parent);
    if (/^(TemplateLiteral|BinaryExpression)$/.test(parent.type)) return follow({ file, node: parent }, node);
    if (isCall(parent)) {
      if (isPathCall(context, file.file, parent, /^(posix\.)?(join|resolve|normalize|dirname|relative)$/))
        return follow({ file, node: parent }, node);
      return keeps(context, file, parent) ? keep(at) : hand(at);
    }
    if (/^(ObjectProperty|ClassProperty)$/.test(parent.type)) {
      const holder = parentOf(file, parent);
      return holder && isOpened(context, file, holder) ? hand(at) : keep(at);
    }
    if (parent.type === 'ArrayExpression') return isOpened(context, file, parent) ? hand(at) : keep(at);
    const isAssigned = parent.type === 'AssignmentExpression' && parent.operator === '=';
    return isAssigned ? keep(at) : hand(at);
  };
  const method = (at: At, member: Node): void => {
    // `name.split('.')[0]`
    if ('property' in member && member.property.type === 'NumericLiteral')
      return follow({ file: at.file, node: member }, at.node);
    const name = propertyName(member) ?? '';
    const call = parentOf(at.file, member);
    if (TEXTUAL.test(name) && isCall(call) && call.callee === member)
      follow({ file: at.file, node: call }, at.node);
    else if (!ASKS.test(name)) hand(at);
  };
  for (const at of start) follow(at);
  return found;
}

/** A call that does not open a file whose path is its argument. */
export function keeps(context: FindContext, file: ParsedFile, call: Call): boolean {
  const trace = calleeTrace(context, file.file, call);
  if (trace && OPENS.test(trace.module)) return false;
  const isGlobal =
    receiverOf(call)?.type === 'Identifier' && /^(exec|get|all|add)$/.test(calleeName(call) ?? '');
  if (isGlobal && trace)
    return /^(sqlite3|better-sqlite3|pg|mysql2?|mongoose|redis|ioredis)/.test(trace.module);
  return KEEPS.test(calleeName(call) ?? '');
}

/** True for an object or a list that goes, as it is or by a name, to something that opens files. */
function isOpened(context: FindContext, file: ParsedFile, container: Node, depth = 0): boolean {
  const next = depth > 4 ? undefined : onward(context, { file, node: container });
  if (next?.to === 'same') return next.at.some((one) => isOpened(context, one.file, one.node, depth + 1));
  const parent = parentOf(file, container);
  if (!parent) return false;
  if (isCall(parent)) {
    const trace = calleeTrace(context, file.file, parent);
    const receiver = receiverOf(parent);
    const from = trace ?? (receiver && traceOf(context, file.file, receiver));
    return from !== undefined && OPENS.test(from.module);
  }
  if (/^(ObjectExpression|ArrayExpression)$/.test(parent.type))
    return isOpened(context, file, parent, depth + 1);
  return (
    parent.type === 'ObjectProperty' &&
    (keyOf(parent) === 'attachments' || isOpened(context, file, parentOf(file, parent) ?? parent, depth + 1))
  );
}
