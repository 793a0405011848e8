import type { Node } from '@babel/types';
import { isWithin, walk } from '../../ast/walk.js';
import type { ParsedFile } from '../../model/transform.js';
import {
  argumentOf,
  type Call,
  callsIn,
  calleeName,
  functionAround,
  isFunction,
  parentOf,
  receiverOf,
  textOf,
} from './syntax.js';

/**
 * `form.parse(req, (error, fields) => …)`, also where a parameter `files` is not looked at: what is uploaded all the same is
 * litter that nobody misses.
 */
export function readsFieldsOnly(file: ParsedFile, form: Call): boolean {
  const declared = parentOf(file, form);
  const name =
    declared?.type === 'VariableDeclarator' && declared.id.type === 'Identifier'
      ? declared.id.name
      : undefined;
  const around = functionAround(file, form);
  if (name === undefined || !around) return false;
  const calls = callsIn(file).filter((one) => {
    const receiver = isWithin(one, around) ? receiverOf(one) : undefined;
    return receiver?.type === 'Identifier' && receiver.name === name;
  });
  const parses = calls.filter((one) => calleeName(one) === 'parse');
  const hears = calls.some((one) => /^(?:file|part)/.test(textOf(argumentOf(one, 0)) ?? ''));
  return parses.length > 0 && !hears && parses.every((one) => looksAtNoFiles(argumentOf(one, 1)));
}

function looksAtNoFiles(callback: Node | undefined): boolean {
  if (!callback || !isFunction(callback)) return false;
  const [, , files] = callback.params;
  if (!files) return true;
  if (files.type !== 'Identifier') return false;
  let isUsed = false;
  walk(callback.body, (one) => {
    if (one.type === 'Identifier' && one.name === files.name) isUsed = true;
    return !isUsed;
  });
  return !isUsed;
}
