import { constructionsOf } from '../runtime/calls.js';
import type { Place, Program } from '../runtime/program.js';
import type { Reach } from '../runtime/reach.js';
import { isClass } from '../runtime/syntax.js';
import { lifetimeAt } from './lifetime.js';
import type { Site } from './site.js';

/**
 * A class of which a script of its own (a command line, a demo) makes one object for good, and the server one for each
 * request: what happens in the server never comes to the object that stays.
 */
export class OtherPrograms {
  readonly #program: Program;
  readonly #reach: Reach;
  #made: { lasting: Place[]; passing: Place[] } | undefined;
  readonly #site: Site;

  constructor(program: Program, reach: Reach, site: Site) {
    this.#program = program;
    this.#reach = reach;
    this.#site = site;
  }

  /** Whether a root at a place only reaches objects that do not stay. */
  keepApart({ names }: Place): boolean {
    const { lasting, passing } = (this.#made ??= this.#find());
    const isHere = (one: Place): boolean => this.#program.modules.areConnected(one.names.file, names.file);
    const isScript = lasting.length > 0 && lasting.every((one) => one.names.functionOf(one.node) === null);
    return isScript && passing.some(isHere) && !lasting.some(isHere);
  }

  #find(): { lasting: Place[]; passing: Place[] } {
    const { kind, owner, names } = this.#site;
    const made =
      kind === 'field' && owner && isClass(owner) ? constructionsOf(this.#program, names, owner) : [];
    const isLasting = (one: Place): boolean => lifetimeAt(this.#program, this.#reach, one, 0) !== 'short';
    // One entry cannot be two programs.
    if (made.length < 2) return { lasting: [], passing: [] };
    return {
      lasting: made.filter(isLasting),
      passing: made.filter((one) => !isLasting(one)),
    };
  }
}
