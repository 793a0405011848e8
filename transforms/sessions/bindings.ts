import type { Node } from '@babel/types';
import { dirname, extname, relative } from 'node:path';
import { habitsOf, type Habits } from '../../src/ast/habits.js';
import {
  freeName,
  importStatement,
  insertAfter,
  insertAtTop,
  lastImportBefore,
  namesIn,
  usesImport,
} from '../../src/ast/imports.js';
import { rangeOf, walk } from '../../src/ast/walk.js';
import type { Edit } from '../../src/model/plan.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import type { AppClient } from './clients.js';
import type { StoreForm } from './libraries.js';

/** The names that a file gets for what the store needs, and the statements that bind them. */
export class Bindings {
  readonly habits: Habits;
  readonly style: 'import' | 'require';
  readonly #context: FindContext;
  readonly #file: ParsedFile;
  readonly #names: Set<string>;
  readonly #statements: string[] = [];
  readonly #bound = new Map<string, string>();

  constructor(context: FindContext, file: ParsedFile) {
    this.#context = context;
    this.#file = file;
    this.#names = namesIn(file);
    this.habits = habitsOf(file);
    this.style = usesImport(file, context.manifestOf(file.file)?.type ?? 'commonjs') ? 'import' : 'require';
  }

  /** The class of connect-redis. */
  storeClass(form: StoreForm): string {
    return this.#once('RedisStore', () => {
      const present = this.#presentStoreClass();
      if (present) return present;
      const local = this.#free('RedisStore', 'RedisSessionStore');
      if (form === 'factory') this.#addFactory(local);
      else this.#add('connect-redis', form === 'named' ? 'RedisStore' : 'default', local);
      return local;
    });
  }

  /** A client of the app: the name it has here, or the one it gets by import. */
  appClient(client: AppClient): string {
    if (client.file === this.#file.file) return client.name;
    return this.#once(`client ${client.file} ${client.name}`, () => {
      const present = this.#presentImport(client);
      if (present) return present;
      const local = this.#free(
        client.exported === null || /^(\*|default)$/.test(client.exported) ? client.name : client.exported,
        'redisClient',
      );
      this.#add(this.specifierOf(client.file), client.exported ?? client.name, local);
      return local;
    });
  }

  /** A name that an emitted file exports. */
  emitted(file: string, name: string): string {
    return this.#once(`${file} ${name}`, () => {
      const local = this.#free(name);
      this.#add(this.specifierOf(file), name, local);
      return local;
    });
  }

  /** The client made here, under jscodeshift: the emitted file's statements without its export. */
  inline(lines: string): string {
    return this.#once('inline', () => {
      this.#statements.push(...lines.trimEnd().split('\n'));
      return 'redisClient';
    });
  }

  /** The relative name of another file of the app, with the ending that its imports have. */
  specifierOf(target: string): string {
    const path = relative(dirname(this.#file.file), target).replaceAll('\\', '/');
    const dotted = path.startsWith('.') ? path : `./${path}`;
    const ending = extname(dotted);
    return dotted.slice(0, -ending.length) + this.#endingFor(ending);
  }

  /** The edit that inserts the statements, behind the import of the session middleware. */
  edit(anchorPackage: string, offset: number): Edit[] {
    if (!this.#statements.length) return [];
    const anchor = importOfPackage(this.#file, anchorPackage) ?? lastImportBefore(this.#file, offset);
    return [
      anchor
        ? insertAfter(this.#file, anchor, this.#statements, this.habits)
        : insertAtTop(this.#file, this.#statements, this.habits),
    ];
  }

  #endingFor(ending: string): string {
    if (/^\.[cm]/.test(ending)) return ending.replace('t', 'j');
    const isTypeScript = ending.startsWith('.ts');
    const pattern = /(?:from|require\(|import\()\s*['"]\.{1,2}\/[^'"]*?(\.[jt]sx?)?['"]/g;
    const peers = this.#context.project.files.filter(
      ({ file }) => extname(file) === extname(this.#file.file),
    );
    for (const { text } of [this.#file, ...peers]) {
      const endings = [...text.matchAll(pattern)]
        .map((match) => match[1] ?? '')
        .filter((one) => one !== '.json');
      if (endings.length) return endings.includes('') ? '' : (endings[0] ?? '').replace('x', '');
    }
    const isModule = this.#context.manifestOf(this.#file.file)?.type === 'module';
    return (isTypeScript ? isModule : this.style === 'import') ? '.js' : '';
  }

  #once(key: string, bind: () => string): string {
    const known = this.#bound.get(key) ?? bind();
    this.#bound.set(key, known);
    this.#names.add(known);
    return known;
  }

  #free(...candidates: string[]): string {
    return freeName(this.#names, candidates);
  }

  #add(module: string, imported: string, local: string): void {
    const keyword =
      /^\s*(?:const|let)\s/m.test(this.#file.text) || !/^\s*var\s/m.test(this.#file.text) ? 'const' : 'var';
    this.#statements.push(importStatement({ module, imported, local }, this.style, this.habits, keyword));
  }

  /** connect-redis 6: a function of the session module that makes the class. */
  #addFactory(local: string): void {
    const { quote, semicolon } = this.habits;
    const session = importedName(this.#file, 'express-session') ?? `require(${quote}express-session${quote})`;
    if (this.style === 'require') {
      this.#statements.push(
        `const ${local} = require(${quote}connect-redis${quote})(${session})${semicolon}`,
      );
      return;
    }
    const factory = this.#free('connectRedis');
    this.#add('connect-redis', 'default', factory);
    this.#statements.push(`const ${local} = ${factory}(${session})${semicolon}`);
  }

  #presentStoreClass(): string | undefined {
    return this.#nameWhere(/Store$/, (range) => {
      const origin = this.#context.resolver.originOf(this.#file.file, range);
      if (origin.kind === 'module') return origin.module === 'connect-redis';
      const made = origin.kind === 'value' ? this.#context.nodeAt(origin.file, origin)?.node : undefined;
      if (made?.type !== 'CallExpression' || origin.kind !== 'value') return false;
      const factory = this.#context.resolver.originOf(origin.file, rangeOf(made.callee));
      return factory.kind === 'module' && factory.module === 'connect-redis';
    });
  }

  #presentImport(client: AppClient): string | undefined {
    const wanted = JSON.stringify(
      this.#context.resolver.originOf(client.file, {
        start: client.start,
        end: client.start + client.name.length,
      }),
    );
    return this.#nameWhere(
      /./,
      (range) => JSON.stringify(this.#context.resolver.originOf(this.#file.file, range)) === wanted,
    );
  }

  /** The first top-level name of the file that fits. */
  #nameWhere(pattern: RegExp, fits: (range: { start: number; end: number }) => boolean): string | undefined {
    let found: string | undefined;
    for (const statement of this.#file.tree.program.body) {
      for (const id of found ? [] : bindingIdentifiers(statement)) {
        if (!found && pattern.test(id.name) && fits(rangeOf(id))) found = id.name;
      }
    }
    return found;
  }
}

function bindingIdentifiers(statement: Node): (Node & { name: string })[] {
  const found: (Node & { name: string })[] = [];
  if (statement.type === 'ImportDeclaration') return statement.specifiers.map(({ local }) => local);
  if (statement.type !== 'VariableDeclaration') return [];
  for (const { id } of statement.declarations)
    walk(id, (node) => void (node.type === 'Identifier' && found.push(node)));
  return found;
}

/** The top-level statement that imports or requires a package. */
function importOfPackage({ tree }: ParsedFile, name: string): Node | undefined {
  return tree.program.body.find((statement) => {
    if (statement.type === 'ImportDeclaration')
      return statement.source.value === name && statement.importKind !== 'type';
    if (statement.type === 'TSImportEqualsDeclaration')
      return JSON.stringify(statement.moduleReference).includes(`"${name}"`);
    return (
      statement.type === 'VariableDeclaration' &&
      statement.declarations.some(({ init }) => init && requires(init, name))
    );
  });
}

function requires(node: Node, name: string): boolean {
  let found = false;
  walk(node, (inner) => {
    if (/Function/.test(inner.type)) return false;
    if (
      inner.type !== 'CallExpression' ||
      inner.callee.type !== 'Identifier' ||
      inner.callee.name !== 'require'
    )
      return;
    const [argument] = inner.arguments;
    if (argument?.type === 'StringLiteral' && argument.value === name) found = true;
  });
  return found;
}

/** The name that a file gives to a package as a whole. */
function importedName(file: ParsedFile, name: string): string | undefined {
  const statement = importOfPackage(file, name);
  if (statement?.type === 'TSImportEqualsDeclaration') return statement.id.name;
  if (statement?.type === 'ImportDeclaration')
    return statement.specifiers.find(({ type }) => type !== 'ImportSpecifier')?.local.name;
  if (statement?.type !== 'VariableDeclaration') return undefined;
  const declarator = statement.declarations.find(({ init }) => init && requires(init, name));
  return declarator?.id.type === 'Identifier' ? declarator.id.name : undefined;
}
