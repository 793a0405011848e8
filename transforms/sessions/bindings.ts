import type { Identifier, Node } from '@babel/types';
import { habitsOf, type Habits } from '../../src/ast/habits.js';
import { importStatement, lastImportBefore, usesImport } from '../../src/ast/imports.js';
import { bindingsOf, boundNames, freeName, nameRange, namesIn } from '../../src/ast/names.js';
import { statementEnd } from '../../src/ast/statement-end.js';
import { rangeOf } from '../../src/ast/walk.js';
import type { Edit } from '../../src/model/plan.js';
import type { FindContext, ParsedFile, Range } from '../../src/model/transform.js';
import type { AppClient } from './clients.js';
import type { StoreForm } from './libraries.js';
import { importOfPackage, importsDefaults, nameOfPackage } from './package-import.js';
import { placeStatements } from '../../src/emission/place-statements.js';
import { specifierOf } from '../../src/emission/specifiers.js';

/** The names that a file gets for what the store needs, and the statements that bind them. */
export class Bindings {
  readonly habits: Habits;
  readonly style: 'import' | 'require';
  readonly #context: FindContext;
  readonly #file: ParsedFile;
  /** The target that stands first in the file. */
  readonly #target: number;
  readonly #names: Set<string>;
  readonly #imports: string[] = [];
  /** What cannot stand between imports. */
  readonly #statements: string[] = [];
  readonly #bound = new Map<string, string>();

  constructor(context: FindContext, file: ParsedFile, target: number) {
    this.#context = context;
    this.#file = file;
    this.#target = target;
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
  appClient({ file, name, value, exported }: AppClient): string {
    if (file === this.#file.file && name) return name.text;
    return this.#once(`client ${file} ${value.start}`, () => {
      const present = this.#presentImport(file, name ?? value);
      if (present) return present;
      const isWhole = exported === null || exported === '*' || exported === 'default';
      const local = this.#free(isWhole ? (name?.text ?? 'redisClient') : exported, 'redisClient');
      this.#add(this.#specifierOf(file), exported ?? '*', local);
      return local;
    });
  }

  /** A name that an emitted file exports. */
  emitted(file: string, name: string): string {
    return this.#once(`${file} ${name}`, () => {
      const local = this.#free(name);
      this.#add(this.#specifierOf(file), name, local);
      return local;
    });
  }

  /** The client made here, under jscodeshift: the emitted file's statements without its export. */
  inline(text: string): string {
    return this.#once('inline', () => {
      const lines = text.trim().split('\n');
      const last = this.style === 'import' ? lines.findLastIndex((line) => line.startsWith('import ')) : -1;
      this.#imports.push(...(this.style === 'import' ? lines.slice(0, last + 1) : lines));
      if (this.style === 'import') this.#statements.push(...lines.slice(last + 2));
      return 'redisClient';
    });
  }

  /**
   * The edits that insert the statements, behind the import of the session middleware if there is one.
   * @param removed ranges of the file that go
   */
  edits(anchorPackage: string, removed: readonly Range[]): Edit[] {
    const place = { file: this.#file, habits: this.habits, target: this.#target, removed };
    return placeStatements(place, importOfPackage(this.#file, anchorPackage), {
      imports: this.#imports,
      statements: this.#statements,
      areHoisted: this.style === 'import',
    });
  }

  #specifierOf(target: string): string {
    return specifierOf(this.#context, this.#file, target, this.style);
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
    const { habits, style } = this;
    const isWhole = style === 'import' && imported === '*';
    if (isWhole && !importsDefaults(this.#file)) return this.#addImportEquals(module, local);
    const wanted = { module, imported: isWhole ? 'default' : imported, local };
    this.#imports.push(importStatement(wanted, style, habits, this.#keyword()));
  }

  #addImportEquals(module: string, local: string): void {
    const { quote, semicolon } = this.habits;
    this.#imports.push(`import ${local} = require(${quote}${module}${quote})${semicolon}`);
  }

  /** As the declarations are that it will stand among. */
  #keyword(): 'const' | 'var' {
    const neighbour =
      importOfPackage(this.#file, 'express-session') ?? lastImportBefore(this.#file, this.#target);
    return neighbour?.type === 'VariableDeclaration' && neighbour.kind === 'var' ? 'var' : 'const';
  }

  /** connect-redis 6: a function of the session module that makes the class. */
  #addFactory(local: string): void {
    const { quote, semicolon } = this.habits;
    const session = this.#sessionModule() ?? `require(${quote}express-session${quote})`;
    if (this.style === 'require') {
      const made = `require(${quote}connect-redis${quote})(${session})`;
      this.#imports.push(`${this.#keyword()} ${local} = ${made}${semicolon}`);
      return;
    }
    const factory = this.#free('connectRedis');
    this.#add('connect-redis', '*', factory);
    this.#statements.push(`const ${local} = ${factory}(${session})${semicolon}`);
  }

  /** The name of express-session, if it is bound when the store is made. */
  #sessionModule(): string | undefined {
    const statement = importOfPackage(this.#file, 'express-session');
    const isBound =
      statement &&
      (this.style === 'import' ||
        (rangeOf(statement).end <= this.#target &&
          statementEnd(this.#file.text, statement) === rangeOf(statement).end));
    return isBound ? nameOfPackage(statement, 'express-session') : undefined;
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

  #presentImport(file: string, client: Range): string | undefined {
    const originOf = (where: string, range: Range) => this.#context.resolver.originOf(where, range);
    const wanted = originOf(file, { start: client.start, end: client.end });
    if (wanted.kind !== 'value') return undefined;
    return this.#nameWhere(
      /./,
      (range) => JSON.stringify(originOf(this.#file.file, range)) === JSON.stringify(wanted),
    );
  }

  /** The first name that fits of those that are bound before the store is made. */
  #nameWhere(pattern: RegExp, fits: (range: Range) => boolean): string | undefined {
    const bound = this.#file.tree.program.body.filter(
      (statement) => statement.type === 'ImportDeclaration' || rangeOf(statement).end <= this.#target,
    );
    return bound
      .flatMap(namesOf)
      .find(
        (id) => pattern.test(id.name) && bindingsOf(this.#file, id.name).length === 1 && fits(nameRange(id)),
      )?.name;
  }
}

function namesOf(statement: Node): Identifier[] {
  if (statement.type === 'ImportDeclaration') return statement.specifiers.map(({ local }) => local);
  return statement.type === 'VariableDeclaration'
    ? statement.declarations.flatMap(({ id }) => boundNames(id))
    : [];
}
