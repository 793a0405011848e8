import type { Options } from 'yargs';

const text = { type: 'string', nargs: 1 } as const;
const texts = { type: 'string', array: true, nargs: 1 } as const;
const number = { type: 'string', nargs: 1 } as const;
const flag = { type: 'boolean' } as const;

/** The options of `verify`, in the order of its help. */
export const VERIFY = {
  start: { ...text, describe: 'the command that starts the app, in its folder' },
  trace: { ...texts, describe: 'requests to play: HAR, JSON, or JSON lines (may be repeated)' },
  replicas: { ...number, describe: 'how many processes take turns (default: 3)' },
  'restart-every': {
    ...number,
    describe: 'after every K requests one replica is thrown away and starts afresh (default: 5; 0: never)',
  },
  kill: { ...flag, describe: 'end replicas by SIGTERM and SIGKILL in turn (default: SIGTERM)' },
  random: { ...flag, describe: 'requests go to replicas at random instead of in turn' },
  seed: { ...number, describe: 'the seed of --random, to get the same order again' },
  'port-env': { ...text, describe: 'the variable that tells the app its port (default: PORT)' },
  port: {
    ...number,
    describe: "the port that is fixed in the app's code; each process gets another instead",
  },
  ready: {
    ...text,
    describe: 'a replica is ready when this path answers below 500 (default: when its port is open)',
  },
  'ready-timeout': { ...number, describe: 'seconds until it must be ready (default: 30)' },
  env: { ...texts, describe: 'NAME=VALUE for the app (may be repeated)' },
  baseline: {
    ...text,
    describe: 'a git ref or a folder: what one process of it answers is right (default: the app itself)',
  },
  build: { ...text, describe: 'a command that builds the git ref of --baseline' },
  capture: {
    ...texts,
    describe: 'NAME=JSONPATH: carry this value from answers into {{NAME}} of later requests',
  },
  race: { ...number, describe: 'also send every request that writes N times at once' },
  reset: { ...text, describe: 'a command that empties what outlives a process, run before each run' },
  with: {
    ...texts,
    choices: ['redis', 's3'] as const,
    describe: 'start a private one for the app, and set REDIS_URL or the names of the AWS SDK',
  },
  timeout: { ...number, describe: 'seconds that one answer may take (default: 30)' },
  'time-limit': { ...number, describe: 'seconds that all may take (default: none)' },
  format: {
    ...text,
    choices: ['text', 'json', 'junit', 'html'] as const,
    describe: 'form of the report (default: text)',
  },
  output: { ...text, alias: 'o', describe: 'write the report to a file' },
} as const satisfies Record<string, Options>;

/** The options of `verify record`. */
export const RECORD = {
  to: { ...text, describe: 'the running app, such as http://localhost:3000' },
  port: { ...number, describe: 'where the proxy listens (default: 8080)' },
  output: { ...text, alias: 'o', describe: 'the HAR file to write' },
} as const satisfies Record<string, Options>;
