import type { Node } from '@babel/types';
import { refusalAt } from '../../src/emission/refusal-at.js';
import { bindingOf } from '../../src/find/library/program.js';
import { bare, isCall, isFunction, parentOf, type Call } from '../../src/find/library/syntax.js';
import type { ParsedFile } from '../../src/model/transform.js';
import { placeOf, type Following } from './file-use.js';
import type { Declared } from '../../src/find/library/program.js';
import { configuredFolder, type ConfiguredFolder } from './configured.js';
import { valueOf } from './declared.js';
import { fieldOf, type Field } from './fields.js';
import { flowOf } from './flow.js';
import { Followed } from './followed.js';
import type { Given } from './given.js';
import { isGivenPath } from './given-path.js';
import { isVariable, nameOf, outermost, parameterOf, returnedBy } from './holders.js';
import { itemsOf, loopOf, loopThrough, type Loop } from './items.js';
import { keyOf, keyToCompare } from './keys.js';
import { isOnlyCompared } from './only-compared.js';
import { composed, isPathCall } from './operands.js';
import { isSetting } from './kept-object.js';
import { callsOf, usesOfName } from './name-uses.js';
import { baseOf, shownAs } from './shown.js';
import { knownPlace } from './places.js';
import { Shown, Stop } from './stop.js';
import { uploadedKey } from './uploads/key.js';

/**
 * Variables, properties, parameters and functions that have paths as their values, and have keys as soon as they were added.
 * Everything that uses one of them is followed, over the whole program.
 */
export class Carriers extends Followed implements Following {
  /** Follows another path to see where it gets, and notes nothing of it here. */
  trial(): Carriers {
    return new Carriers(this.context, this.useOf, this.staying);
  }

  /** Follows a value that was a path and is a key. */
  follow(file: ParsedFile, node: Node): void {
    this.#follow(file, node);
  }

  /** Follows a folder of the configuration from everywhere that it is read. */
  addConfigured(folder: ConfiguredFolder): void {
    const { definitions, reads } = folder;
    const [first] = folder.given?.paths ?? (definitions.length ? definitions : reads);
    if (!first || this.configured.has(folder)) return;
    this.configured.add(folder);
    const code = folder.given ? 'folder-given' : 'folder-from-configuration';
    this.reviews.push(refusalAt(this.context, code, placeOf(first.file, first.node)));
    if (folder.given) return this.#followGiven(folder.given);
    for (const { file, node } of reads) {
      const above = parentOf(file, node);
      const made = above && composed(this.context, file.file, above);
      // Files that are called otherwise may be something else, such as databases: those that matter are found as mentions.
      if (this.done.has(node) || (made && knownPlace(this.context, file.file, above)?.stem)) continue;
      this.done.add(node);
      this.#follow(file, above && made?.by === 'join' ? above : node);
    }
  }

  #followGiven({ reads }: Given): void {
    for (const { file, node } of reads) {
      if (this.done.has(node)) continue;
      this.done.add(node);
      if (!isOnlyCompared(this.context, file, node)) this.#follow(file, node);
    }
  }

  /** The same for a name in a pattern that took it from the property `key`. */
  followName(file: ParsedFile, name: Node): void {
    if (this.done.has(name)) return;
    this.done.add(name);
    this.#followUses(file, name);
  }

  /** Adds what an expression takes its value from: a name, `a.b`, or a call of a function of the program. */
  add(file: ParsedFile, node: Node): void {
    const { context } = this;
    if (isCall(node)) {
      if (isPathCall(context, file.file, node, /^dirname$/)) return this.#argument(file, node);
      const called = valueOf(context, file, node.callee);
      return called ? this.#addFunction(called.parsed, called.node) : undefined;
    }
    const field = fieldOf(file, node);
    if (field) return this.#addField(file, field);
    const declared = valueOf(context, file, node);
    if (declared) return this.#addValue(declared.parsed, declared.node);
    const loop = loopOf(context, file, node);
    if (loop) return this.#addLoop(file, loop);
    const binding = bindingOf(context, file.file, node);
    if (binding?.kind === 'param') return this.#addParameter(file, node);
    throw new Stop('file-path-unknown', file, node);
  }

  /** A path that is written somewhere, and whatever gets it. */
  addMention(file: ParsedFile, node: Node): void {
    if (this.done.has(node)) return;
    this.done.add(node);
    this.#follow(file, node);
  }

  /** `dirname(path)`: a key has one too. */
  #argument(file: ParsedFile, { arguments: [path] }: Call): void {
    if (!path) return;
    const pieces = keyOf(this.context, this, file, path);
    this.become(file, path, pieces);
  }

  /** `[uploads, exports].forEach((folder) => …)` */
  #addItems(file: ParsedFile, name: Node, items: readonly Declared[]): void {
    for (const { parsed, node } of items) this.become(parsed, node, keyOf(this.context, this, parsed, node));
    this.#followUses(file, name);
  }

  /** A variable or property, by the expression that is its value. */
  #addValue(file: ParsedFile, value: Node): void {
    const outer = outermost(file, value);
    const holder = parentOf(file, outer);
    const name = nameOf(this.context, { file: file.file, parsed: file, node: value });
    if (!name || !holder) throw new Stop('file-path-unknown', file, value);
    if (holder.type === 'ObjectProperty' && !isSetting(this.context, file, holder))
      throw new Stop('file-path-escapes', file, value);
    if (this.done.has(name)) return;
    this.done.add(name);
    if (holder.type === 'AssignmentExpression' && valueOf(this.context, file, name)?.node !== value)
      throw new Stop('file-path-escapes', file, value);
    if (this.staying.has(name)) {
      this.values.push({ file, node: outer });
      this.stay(file, outer);
    } else this.become(file, outer, keyOf(this.context, this, file, value));
    this.#followUses(file, name);
  }

  stay(file: ParsedFile, value: Node): void {
    const base = baseOf(this.context, file, value);
    if (!base || configuredFolder(this.context, base)?.given) return;
    const declared = valueOf(this.context, file, base);
    const name = declared && nameOf(this.context, declared);
    if (!name) throw new Stop('file-path-escapes', file, base);
    if (!this.staying.has(name)) throw new Shown(file, base, name);
    this.add(file, base);
  }

  /** A field that the constructor sets. */
  #addField(file: ParsedFile, { name, value, parameter }: Field): void {
    if (parameter) return this.#addParameter(file, parameter);
    if (!value || this.done.has(name)) return;
    this.done.add(name);
    this.become(file, value, keyOf(this.context, this, file, value));
    this.#followUses(file, name);
  }

  #addFieldAt(file: ParsedFile, member: Node, value: Node): void {
    const field = fieldOf(file, member);
    if (!field) throw new Stop('file-path-escapes', file, value);
    this.#addField(file, field);
  }

  #addLoop(file: ParsedFile, { name, items }: Loop): void {
    if (this.done.has(name)) return;
    this.done.add(name);
    this.#addItems(file, name, items);
  }

  #addFunction(file: ParsedFile, fn: Node): void {
    if (this.done.has(fn)) return;
    this.done.add(fn);
    for (const value of returnedBy(file, fn))
      this.become(file, value, keyOf(this.context, this, file, value));
    for (const call of callsOf(this.context, file, fn)) this.#follow(call.file, call.node);
  }

  #addParameter(file: ParsedFile, use: Node): void {
    const found = parameterOf(file, use);
    if (!found) throw new Stop('file-path-unknown', file, use);
    const { fn, index, name, initial } = found;
    if (this.done.has(name)) return;
    this.done.add(name);
    if (initial) this.become(file, initial, keyOf(this.context, this, file, initial));
    const items = itemsOf(this.context, file, fn);
    if (items) return this.#addItems(file, name, items);
    for (const { file: caller, node } of callsOf(this.context, file, fn)) {
      const given = isCall(node) ? node.arguments[index] : undefined;
      if (!given && initial) continue;
      if (!given || given.type === 'SpreadElement' || given.type === 'ArgumentPlaceholder')
        throw new Stop('file-path-unknown', caller, node);
      this.become(caller, given, keyOf(this.context, this, caller, given));
    }
    this.#followUses(file, name);
  }

  #followUses(file: ParsedFile, name: Node): void {
    const isKnown = {
      text: this.isText.bind(this),
      use: this.isOfUse.bind(this),
      record: this.isRecord.bind(this),
    };
    for (const at of usesOfName(this.context, file, name, isKnown)) this.#follow(at.file, at.node, name);
  }

  /** What becomes of a value at a place where it is used: that of a `name`, or of a call. */
  #follow(file: ParsedFile, node: Node, name?: Node): void {
    if (this.texts.some((one) => one.node === node)) return;
    const use = this.useOf(node);
    if (use) return void this.reached.add(use);
    const around = parentOf(file, node);
    if (around && uploadedKey(this.context, file, around)) return this.#follow(file, around, name);
    const above = parentOf(file, node);
    if (above?.type === 'AssignmentExpression' && above.left === node && this.#isOnlyWrite(file, above))
      return;
    const flow = flowOf(this.context, file, node);
    if (flow.to === 'nowhere') return;
    if (flow.to === 'longer path') return this.#follow(file, flow.node, name);
    if (flow.to === 'name') return this.#addValue(file, flow.node);
    if (flow.to === 'field') return this.#addFieldAt(file, flow.node, node);
    if (flow.to === 'parameter') return this.#addParameter(file, flow.node);
    if (flow.to === 'text test') return this.become(file, node, keyToCompare(this.context, this, file, node));
    if (flow.to === 'caller') return this.#addFunction(file, flow.node);
    if (flow.to === 'item') return this.#followItem(file, flow.node);
    const called = flow.to === 'call' ? valueOf(this.context, file, flow.node.callee) : undefined;
    const index = flow.to === 'call' ? flow.node.arguments.findIndex((one) => bare(one) === bare(node)) : -1;
    const parameter = called && isFunction(called.node) ? (called.node.params as Node[])[index] : undefined;
    if (!called || parameter?.type !== 'Identifier') return this.#show(file, node, name);
    this.#addParameter(called.parsed, parameter);
  }

  /** The only place where a field or a variable is set. */
  #isOnlyWrite(file: ParsedFile, { left, right }: Node & { type: 'AssignmentExpression' }): boolean {
    return fieldOf(file, left) !== undefined || valueOf(this.context, file, left)?.node === right;
  }

  /** A path that only people get to see. */
  #show(file: ParsedFile, node: Node, name: Node | undefined): void {
    const isConfigured =
      configuredFolder(this.context, node) !== undefined || (!name && isGivenPath(this.context, file, node));
    const mayStay = isConfigured || (name && isVariable(file, name));
    const shown = mayStay ? shownAs(this.context, file, node) : undefined;
    if (!shown) throw new Stop('file-path-escapes', file, node);
    if (name && !isConfigured && !this.staying.has(name)) throw new Shown(file, node, name);
    if (this.done.has(node)) return;
    this.done.add(node);
    this.isAnswered ||= shown !== 'sentence';
    this.reviews.push(refusalAt(this.context, 'path-shown', placeOf(file, node)));
  }

  /** A path in a list that is only gone through. */
  #followItem(file: ParsedFile, list: Node): void {
    const loop = loopThrough(this.context, file, list);
    if (!loop) throw new Stop('file-path-escapes', file, list);
    this.#addLoop(loop.file, loop);
  }
}
