import type ts from 'typescript';
import { tsc } from './typescript.js';
import { moduleSpecifiersOf, type Specifier } from './modules.js';
import { accessAt, isAssigned, type Access } from './syntax/access.js';

/** `target[key] = source[key]` with the same variable as key: everything is copied. */
export interface Copy {
  target: ts.Expression;
  source: ts.Expression;
  /** `source[key]` */
  read: ts.ElementAccessExpression;
}

/**
 * Where each name stands, over the whole program: one walk, no types. Everything that asks the checker starts from here,
 * so that only names that can matter are ever resolved.
 */
export class Names {
  readonly specifiers: Specifier[] = [];
  readonly heritage: ts.HeritageClause[] = [];
  readonly copies: Copy[] = [];
  readonly #names = new Map<string, Map<ts.SourceFile, ts.Node[]>>();
  readonly #constants = new Map<ts.Node, string>();
  readonly #everywhere = new Map<string, readonly ts.Node[]>();
  readonly #assigned = new Map<string, readonly Access[]>();
  readonly #calls = new Map<string, readonly ts.CallExpression[]>();

  constructor(sources: readonly ts.SourceFile[]) {
    for (const source of sources) new FileWalk(this, source).run();
  }

  inFile(source: ts.SourceFile, text: string): readonly ts.Node[] {
    return this.#names.get(text)?.get(source) ?? [];
  }

  everywhere(text: string): readonly ts.Node[] {
    return memo(this.#everywhere, text, () => [...(this.#names.get(text)?.values() ?? [])].flat());
  }

  /** `x.text = …`, wherever that stands. */
  assigned(text: string): readonly Access[] {
    return memo(this.#assigned, text, () =>
      this.everywhere(text).flatMap((name) => {
        const access = accessAt(name);
        return access && isAssigned(access) ? [access] : [];
      }),
    );
  }

  /** `x.text(…)` and `text(…)`, wherever that stands. */
  calls(text: string): readonly ts.CallExpression[] {
    return memo(this.#calls, text, () =>
      this.everywhere(text).flatMap((name) => {
        const callee = accessAt(name) ?? name;
        const { parent } = callee;
        return tsc.isCallExpression(parent) && parent.expression === callee ? [parent] : [];
      }),
    );
  }

  /** The text of a name: of an identifier, a literal, `[K]` with a constant `K`. */
  textOf(name: ts.Node): string | undefined {
    if (tsc.isComputedPropertyName(name)) return this.textOf(name.expression);
    const constant = this.#constants.get(name);
    if (constant !== undefined) return constant;
    return tsc.isIdentifier(name) || tsc.isPrivateIdentifier(name) || tsc.isStringLiteralLike(name)
      ? name.text
      : undefined;
  }

  /** The name that an access ends in, if it is known: `a.b`, `a['b']`, `a[B]` with a constant `B`. */
  keyOf(access: Access): string | undefined {
    if (tsc.isPropertyAccessExpression(access)) return access.name.text;
    const argument = access.argumentExpression;
    return tsc.isStringLiteralLike(argument) ? argument.text : this.#constants.get(argument);
  }

  add(name: ts.Node, text: string, source: ts.SourceFile): void {
    let files = this.#names.get(text);
    if (!files) this.#names.set(text, (files = new Map<ts.SourceFile, ts.Node[]>()));
    const places = files.get(source);
    if (places) places.push(name);
    else files.set(source, [name]);
  }

  addConstant(name: ts.Node, text: string, source: ts.SourceFile): void {
    this.#constants.set(name, text);
    this.add(name, text, source);
  }
}

function memo<T>(table: Map<string, T>, key: string, compute: () => T): T {
  let known = table.get(key);
  if (known === undefined) table.set(key, (known = compute()));
  return known;
}

class FileWalk {
  /** `const K = 'name'`: what `h[K]` and `{ [K]() {} }` of the same file mean. */
  readonly #texts = new Map<string, string>();
  readonly #computed: ts.Identifier[] = [];

  readonly #names: Names;
  readonly #source: ts.SourceFile;

  constructor(names: Names, source: ts.SourceFile) {
    this.#names = names;
    this.#source = source;
  }

  run(): void {
    this.#names.specifiers.push(...moduleSpecifiersOf(this.#source));
    tsc.forEachChild(this.#source, this.#visit);
    for (const name of this.#computed) {
      const text = this.#texts.get(name.text);
      if (text !== undefined) this.#names.addConstant(name, text, this.#source);
    }
  }

  readonly #visit = (node: ts.Node): void => {
    if (tsc.isTypeNode(node) && !tsc.isExpressionWithTypeArguments(node)) return;
    if (tsc.isInterfaceDeclaration(node) || tsc.isTypeAliasDeclaration(node)) return;
    if (tsc.isIdentifier(node) || tsc.isPrivateIdentifier(node))
      this.#names.add(node, node.text, this.#source);
    else if (tsc.isStringLiteralLike(node) && isName(node)) this.#names.add(node, node.text, this.#source);
    else this.#note(node);
    tsc.forEachChild(node, this.#visit);
  };

  #note(node: ts.Node): void {
    if (tsc.isHeritageClause(node)) this.#names.heritage.push(node);
    else if (tsc.isVariableDeclaration(node)) this.#constant(node);
    else if (tsc.isBinaryExpression(node)) this.#copy(node);
    else if (tsc.isComputedPropertyName(node) && tsc.isIdentifier(node.expression))
      this.#computed.push(node.expression);
    else if (tsc.isElementAccessExpression(node) && tsc.isIdentifier(node.argumentExpression))
      this.#computed.push(node.argumentExpression);
  }

  #constant({ name, initializer, parent }: ts.VariableDeclaration): void {
    const isConstant = (parent.flags & tsc.NodeFlags.Const) !== 0;
    if (isConstant && tsc.isIdentifier(name) && initializer && tsc.isStringLiteralLike(initializer))
      this.#texts.set(name.text, initializer.text);
  }

  #copy({ left, right }: ts.BinaryExpression): void {
    if (!tsc.isElementAccessExpression(left) || !tsc.isElementAccessExpression(right)) return;
    const [to, from] = [left.argumentExpression, right.argumentExpression];
    if (tsc.isIdentifier(to) && tsc.isIdentifier(from) && to.text === from.text)
      this.#names.copies.push({ target: left.expression, source: right.expression, read: right });
  }
}

/** True for a string that stands where a name would: `a['b']`, `{ 'b': 1 }`, `{ 'b': c } = a`. */
function isName(node: ts.StringLiteralLike): boolean {
  const parent = node.parent;
  if (tsc.isElementAccessExpression(parent)) return parent.argumentExpression === node;
  if (tsc.isComputedPropertyName(parent)) return true;
  return (
    (tsc.isPropertyAssignment(parent) || tsc.isMethodDeclaration(parent) || tsc.isPropertyDeclaration(parent)
      ? parent.name === node
      : false) ||
    (tsc.isBindingElement(parent) && parent.propertyName === node)
  );
}
