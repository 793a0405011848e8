import type { Finding, Note } from '../model/finding.js';
import type { Skipped } from '../model/project.js';
import type { Breakage } from '../model/rule.js';
import type { Message } from '../model/transform.js';

/** What is known of a rule without running it. */
export interface RuleInfo {
  name: string;
  /** One line. */
  title: string;
  breaks: Breakage;
  /** The transform that fixes what it finds, or null. */
  fixedBy: string | null;
}

/** A finding with the words of whoever found it: codes are unique within a rule or transform only. */
export interface AuditFinding extends Finding {
  messages: Record<string, Message>;
  /** Survives moved lines: what is around it and what it says, see `fingerprintOf`. */
  fingerprint: string;
  /** Compared with a baseline; absent where there was none to compare with. */
  baseline?: 'new' | 'known';
}

/** What an audit came to: all that the reports are made from. */
export interface AuditResult {
  /** Absolute path of the folder that holds the whole program. */
  root: string;
  /** The rules that looked, in the order of their names. */
  rules: RuleInfo[];
  /** In the order of files and places, suppressed ones included. */
  findings: AuditFinding[];
  notes: (Note & { messages: Record<string, Message> })[];
  /** The raw text of every file that a finding or its evidence lies in, by absolute path. */
  texts: ReadonlyMap<string, string>;
  files: { scanned: number; skipped: Skipped[] };
  /** Rules that failed: defects of this tool. What the others found is complete. */
  defects: { rule: string; error: unknown }[];
  /** Null where there was none to compare with. */
  baseline: {
    /** Absolute path. */
    file: string;
    /** What it knows and is no longer found; absolute paths. */
    gone: { rule: string; file: string; name: string }[];
    /** Its text after an update. */
    updated: string;
  } | null;
}
