import type { Finding, Note } from './finding.js';
import type { DependencyChange, Draft, EnvironmentVariable } from './plan.js';
import type { Skipped } from './project.js';

/** What became of a finding in this run. The three add up to all that was found. */
export type Outcome = 'transformed' | 'refused' | 'suppressed';

export interface Result {
  findings: (Finding & { outcome: Outcome })[];
  notes: Note[];
  /** Files that change, new ones included. */
  drafts: Draft[];
  dependencies: DependencyChange[];
  environment: EnvironmentVariable[];
  files: { scanned: number; skipped: Skipped[] };
  /** True when drafts were written, false for a dry run. */
  written: boolean;
}
