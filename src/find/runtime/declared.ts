import type * as t from '@babel/types';
import { namesOfPattern } from './syntax.js';

export type BindingKind = 'var' | 'let' | 'const' | 'function' | 'class' | 'param' | 'import' | 'other';

/** A name, and what declares it: the declarator, the import specifier … */
interface Declared {
  name: t.Identifier;
  kind: BindingKind;
  declaration: t.Node;
}

/** The names that a declaration of variables, an import, an enum or a namespace adds to the scope that it stands in. */
export function declaredBy(node: t.Node): Declared[] {
  switch (node.type) {
    case 'VariableDeclaration': {
      const kind = node.kind === 'var' || node.kind === 'let' ? node.kind : 'const';
      return node.declarations.flatMap((declaration) =>
        namesOfPattern(declaration.id).map((name) => ({ name, kind, declaration })),
      );
    }
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return [{ name: node.local, kind: 'import', declaration: node }];
    case 'TSImportEqualsDeclaration':
      return [{ name: node.id, kind: 'import', declaration: node }];
    case 'TSEnumDeclaration':
    case 'TSModuleDeclaration':
      return node.id.type === 'Identifier' ? [{ name: node.id, kind: 'other', declaration: node }] : [];
    default:
      return [];
  }
}
