import type { Finding, Note } from './finding.js';
import type { DependencyChange, Draft, EnvironmentVariable } from './plan.js';
import type { Skipped } from './project.js';
import type { Message } from './transform.js';

/** What became of a finding in this run. The three add up to all that was found. */
export type Outcome = 'transformed' | 'refused' | 'suppressed';

export interface Result {
  /** Absolute path of the folder that holds the whole program. */
  root: string;
  findings: (Finding & { outcome: Outcome })[];
  notes: Note[];
  /** Files that change, new ones included, in the order of their names. */
  drafts: Draft[];
  dependencies: DependencyChange[];
  environment: EnvironmentVariable[];
  /** What to run so that added packages are installed, one line a folder. */
  installCommands: string[];
  files: { scanned: number; skipped: Skipped[] };
  /** Wording by code. */
  messages: Record<string, Message>;
  /** True when drafts were written, false for a dry run. */
  written: boolean;
  /** One line about an earlier run that was stopped while it wrote. */
  recovered: string | null;
}
