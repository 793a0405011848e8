import type { FileNames, Place } from './names.js';
import { ownName } from './own-name.js';
import { type FunctionNode, isMember, nameOfKey } from './syntax.js';

/** `resetForTests`, `_resetCache`, `__setClock`: how what only tests call is named. */
const FOR_TESTS = /(?:For|In)(?:Unit)?Test(?:s|ing)?$|^_+test|^_+reset|^__[a-z]/i;
/** `export const __testHooks = {…}`. */
const HOLDS_TESTS = /^_*test(?:s|ing)?_*(?:Hooks?|Only|Utils?|Helpers?|Exports?|Internals?|Api)?_*$/i;

/**
 * A function that nothing of the program calls, and that says that it is there for tests.
 * @param at where it is handed out
 */
export function isForTests(names: FileNames, fn: FunctionNode, at: Place): boolean {
  return FOR_TESTS.test(ownName(names, fn)) || isHeldForTests(at);
}

function isHeldForTests({ names, node }: Place): boolean {
  for (let below = node, up = names.parentOf(node); up; below = up, up = names.parentOf(up)) {
    if (up.type === 'VariableDeclarator' && up.init === below && up.id.type === 'Identifier')
      return HOLDS_TESTS.test(up.id.name);
    if (up.type === 'AssignmentExpression' && up.right === below && isMember(up.left))
      return HOLDS_TESTS.test(nameOfKey(up.left) ?? '');
    if (!/^Object(?:Property|Expression|Method)$/.test(up.type)) return false;
  }
  return false;
}
