/** What the command line and the config file come to. Every path is absolute. */
export interface Options {
  cwd: string;
  paths: string[];
  transforms: string[];
  dryRun: boolean;
  /** With a dry run: exit 1 if something would change. */
  check: boolean;
  /** `FILE:NAME` selections, FILE absolute. */
  only: { file: string; name: string }[];
  force: boolean;
  safeOnly: boolean;
  ignorePatterns: string[];
  ignorePath: string | undefined;
  stateDir: string | undefined;
}
