import type { Finding, RequestRoute } from '../../model/finding.js';
import type { FindContext } from '../../model/transform.js';
import type { Place, Program } from '../runtime/program.js';
import type { Reach } from '../runtime/reach.js';
import { analysisOf } from '../runtime/shared.js';
import { type FunctionNode, isCall } from '../runtime/syntax.js';
import { placesOfState } from '../state/index.js';
import { type Asked, climb } from './climb.js';
import { aroundRequests, decoratedBy, decoratedRequests } from './nest.js';
import { pluggedIn, requestsOf } from './requests.js';

/** All requests that lead to where the state of a finding is read or written; none if they are not known. */
export function routesOf(context: FindContext, finding: Finding): RequestRoute[] {
  const { program, reach } = analysisOf(context);
  const names = program.namesOf(finding.location.file);
  const at = context.nodeAt(finding.location.file, finding.location);
  if (!names || !at) return [];
  const uses = placesOfState(context, finding);
  const search = new Search(program, reach);
  for (const place of uses.length ? uses : [{ names, node: at.node }]) search.ofCode(place);
  return search.routes;
}

class Search {
  readonly #found = new Map<string, RequestRoute>();
  readonly #seen = new Set<FunctionNode>();
  readonly #program: Program;
  readonly #reach: Reach;

  constructor(program: Program, reach: Reach) {
    this.#program = program;
    this.#reach = reach;
  }

  get routes(): RequestRoute[] {
    return [...this.#found.values()];
  }

  /** What leads to a node: to the function around it or, where that only sets up, to where its value is used. */
  ofCode({ names, node }: Place): void {
    const fn = names.functionOf(node);
    if (fn) this.#ofFunction({ names, node: fn });
    if (fn && this.#reach.isRuntime(names, fn)) return;
    if (isCall(node)) this.#add(pluggedIn(this.#program, { names, node }));
    this.#ofValue({ names, node }, (use) => {
      const around = use.names.functionOf(use.node);
      if (around && this.#reach.isRuntime(use.names, around))
        this.#ofFunction({ names: use.names, node: around });
    });
  }

  #ofFunction({ names, node }: Place & { node: FunctionNode }): void {
    if (this.#seen.has(node)) return;
    this.#seen.add(node);
    for (const trigger of this.#reach.triggersOf(names, node)) {
      const { at } = trigger;
      if (trigger.kind === 'caller') {
        if (trigger.by) this.#ofFunction({ names: at.names, node: trigger.by });
        continue;
      }
      this.#ofRegistration(at);
      // An event of a request, a timer that a request starts.
      const around = at.names.functionOf(at.node);
      if (around) this.#ofFunction({ names: at.names, node: around });
    }
  }

  #ofRegistration({ names, node }: Place): void {
    const last = isCall(node) ? node.arguments.at(-1) : undefined;
    const routes = isCall(node) && last ? requestsOf(this.#program, { names, node }, last) : undefined;
    if (!routes) return this.#ofValue({ names, node });
    this.#add(routes);
  }

  #ofValue(place: Place, onUse?: (use: Place) => void): void {
    const ask: Asked<RequestRoute> = (call, argument) => requestsOf(this.#program, call, argument);
    this.#add(climb(this.#program, place, ask, onUse));
    const decorated = decoratedBy(place);
    for (const one of decorated ? [place, decorated] : [place])
      this.#add(decoratedRequests(this.#program, one));
    this.#add(aroundRequests(this.#program, place));
  }

  #add(routes: readonly RequestRoute[]): void {
    for (const route of routes) this.#found.set(`${route.method} ${route.path} ${route.below}`, route);
  }
}
