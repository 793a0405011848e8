import type { CodecName } from '../../adapters/stores/adapter.js';
import type { Finding, Reason } from '../../src/model/finding.js';
import type { Cone, Start, Step } from '../../src/model/step.js';
import type { Place } from '../../src/model/transform.js';
import type { Declaration } from './declaration.js';
import type { Rewriting, Shape } from './state.js';

/** A state that was found, with what would become of it. */
export interface MapsSite {
  finding: Finding;
  plan?: SitePlan;
}

/** All that changes for one state, before it is put together with other states. */
export interface SitePlan {
  declaration: Declaration;
  shape: Shape;
  /** The name of the store: a part of the keys in Redis. */
  store: string;
  /** The name of its lock. */
  lock: string;
  rewritings: Rewriting[];
  /** What keeps other replicas out between a read and the write that follows from it. */
  locks: Step[];
  /** The functions that take this lock. */
  locked: Place[];
  /** All code that awaits now. */
  starts: Start[];
  cone: Cone;
  /** Options of the declaration, as source text. */
  options: string[];
  /** The codec that the store needs, which the emitted file exports. */
  codec: CodecName | undefined;
}

export type PlannedSite = MapsSite & { plan: SitePlan; tests?: SiteTests };

/** What becomes of the tests that have to do with a state. */
export interface SiteTests {
  /** Files that would be edited for this state alone. */
  files: Set<string>;
  /** Uses of the state itself, by tests. */
  rewritings: Rewriting[];
  /** Why files are left as they are. */
  left: Reason[];
  /** Files of tests that load the state, and so need the store. */
  reaching: string[];
}

export type Planned = { plan: SitePlan; reviews: Reason[] } | { refuse: Reason };
