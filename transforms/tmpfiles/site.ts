import type { Finding, Reason } from '../../src/model/finding.js';
import type { Cone, Start, Step } from '../../src/model/step.js';
import type { Place } from '../../src/model/transform.js';

/** A place where files are written or kept, with what would become of them. */
export interface TmpfilesSite {
  finding: Finding;
  /** The same object for all sites whose files are the same: they change together. */
  plan?: FilesPlan;
}

/** All that changes for the files under one folder. */
export interface FilesPlan {
  /** What the keys begin with. */
  prefixes: string[];
  steps: Step[];
  /** Code that awaits now, and did not before. */
  starts: Start[];
  cone: Cone;
  /** Whole statements that go: folders are not made any more. */
  removed: Place[];
  /** Code that is written out once more: what it needs stays. */
  kept: Place[];
}

export type PlannedSite = TmpfilesSite & { plan: FilesPlan };

export type Planned = { plan: FilesPlan; reviews: Reason[] } | { refuse: Reason };
