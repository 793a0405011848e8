import type { Node } from '@babel/types';
import {
  argumentOf,
  calleeName,
  callsIn,
  isCall,
  isFunction,
  parentOf,
  textOf,
  type Call,
} from '../../../src/find/library/syntax.js';
import { calleeTrace } from '../../../src/find/library/trace.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import { valueOf } from '../declared.js';
import { intoTarget, type At } from './onward.js';

/** Where files that formidable has parsed come into the program: `form.parse(req, (err, fields, files) => …)` … */
export function parsedFiles(context: FindContext): At[] {
  return context.project.files.flatMap(({ file, text }) => {
    const parsed = /formidable/i.test(text) ? context.parsed(file) : undefined;
    return parsed ? callsIn(parsed).flatMap((call) => rootsAt(context, parsed, call)) : [];
  });
}

function rootsAt(context: FindContext, file: ParsedFile, call: Call): At[] {
  const name = calleeName(call) ?? '';
  if (!/^(parse|on|once)$/.test(name)) return [];
  const trace = calleeTrace(context, file.file, call);
  if (trace?.module !== 'formidable') return [];
  if (name === 'parse') {
    const done = argumentOf(call, 1);
    return done ? parameterOf(context, file, done, 2) : fromPromise(context, file, call);
  }
  const isFile = /^(file|fileBegin)$/.test(textOf(argumentOf(call, 0)) ?? '');
  const listener = argumentOf(call, 1);
  return isFile && listener ? parameterOf(context, file, listener, 1) : [];
}

function parameterOf(context: FindContext, file: ParsedFile, given: Node, index: number): At[] {
  const declared = isFunction(given) ? { parsed: file, node: given } : valueOf(context, file, given);
  if (!declared || !isFunction(declared.node)) return [{ file, node: given }];
  const parameter = declared.node.params[index];
  return parameter ? targetOf(context, declared.parsed, parameter) : [];
}

/** `const [fields, files] = await form.parse(req)`, `.then(([fields, files]) => …)` */
function fromPromise(context: FindContext, file: ParsedFile, call: Call): At[] {
  const around = parentOf(file, call);
  const outer = around?.type === 'AwaitExpression' ? parentOf(file, around) : around;
  if (outer?.type === 'VariableDeclarator') return second(context, file, outer.id);
  const then = outer && parentOf(file, outer);
  const resolved = isCall(then) && calleeName(then) === 'then' ? argumentOf(then, 0) : undefined;
  if (isFunction(resolved)) return resolved.params[0] ? second(context, file, resolved.params[0]) : [];
  return [{ file, node: call }];
}

function second(context: FindContext, file: ParsedFile, target: Node): At[] {
  if (target.type !== 'ArrayPattern') return targetOf(context, file, target);
  const files = target.elements[1];
  return files ? targetOf(context, file, files) : [];
}

function targetOf(context: FindContext, file: ParsedFile, target: Node): At[] {
  const next = intoTarget(context, file, target);
  if (next.to === 'pattern') return [{ file, node: next.pattern }];
  return next.to === 'same' ? next.at : [];
}
