/** What the command line and the config file come to. Every path is absolute. */
export interface Options {
  cwd: string;
  /** As typed: files, folders or globs, relative to `cwd`. */
  paths: string[];
  dryRun: boolean;
  /** Selections; NAME may be a line number. Empty: everything. */
  only: { file: string; name: string }[];
  force: boolean;
  safeOnly: boolean;
  ignorePatterns: string[];
  ignorePath: string | undefined;
  stateDir: string | undefined;
  /** From the config file. */
  suppressions: { rule: string; file: string; name?: string | undefined; reason: string }[];
}
