import type * as t from '@babel/types';
import { definitionOf } from '../runtime/definition.js';
import type { FileNames } from '../runtime/names.js';
import type { Program } from '../runtime/program.js';
import { packagePath } from '../runtime/stands-for.js';
import { unwrapped } from '../runtime/syntax.js';
import { givenFor } from './received.js';
import type { Site } from './site.js';
import type { Behaviour } from './writes.js';

const CHILD = /^child_process\.(?:spawn|fork|exec|execFile)\.\(\)$|^worker_threads\.Worker\.new$/;

/**
 * `running.add(spawn(…)); … for (const child of running) child.kill()`: the child processes of this process, among which nobody
 * looks for one.
 */
export function areOwnProcesses(program: Program, { shape }: Site, { writes, uses }: Behaviour): boolean {
  if (shape !== 'set' && shape !== 'array') return false;
  const fills = writes.filter(({ how, grip }) => grip === 'whole' && /^(?:add|push)$/.test(how));
  return (
    fills.length > 0 &&
    fills.every(({ names, value }) => value && isChild(program, names, value)) &&
    !uses.some(({ how }) => /^(?:has|find|includes)$/.test(how))
  );
}

function isChild(program: Program, names: FileNames, value: t.Node): boolean {
  const inner = unwrapped(value);
  if (CHILD.test(packagePath(definitionOf(program, { names, node: inner })) ?? '')) return true;
  const binding = inner.type === 'Identifier' ? names.bindingOf(inner) : undefined;
  const given = binding?.kind === 'param' ? givenFor(program, binding) : [];
  return given.length > 0 && given.every((one) => CHILD.test(packagePath(definitionOf(program, one)) ?? ''));
}
