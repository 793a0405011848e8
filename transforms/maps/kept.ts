import type { Node } from '@babel/types';
import type { FileNames } from '../../src/find/runtime/names.js';
import { programOf } from '../../src/find/runtime/shared.js';
import type { Finding } from '../../src/model/finding.js';
import type { FindContext } from '../../src/model/transform.js';
import { declarationOf, type Declaration } from './declaration.js';

/** A state that is not rewritten: the places of its file that mean it. */
export interface Kept {
  name: string;
  names: FileNames;
  mentions: Node[];
}

export function locallyKept(context: FindContext, finding: Finding): Kept | undefined {
  const declared = declarationOf(context, finding);
  if ('refuse' in declared) return undefined;
  const names = programOf(context).namesOf(declared.file.file);
  if (!names) return undefined;
  return { name: finding.name, names, mentions: mentionsOf(names, declared) };
}

/** The places of its file that mean a variable, or a field by `this`. */
export function mentionsOf(names: FileNames, { node, name }: Pick<Declaration, 'node' | 'name'>): Node[] {
  if (node.type === 'VariableDeclarator') return names.bindingOf(node.id)?.references ?? [];
  return (names.members.get(name.text) ?? []).filter(({ object }) => object.type === 'ThisExpression');
}
