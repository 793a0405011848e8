import type { Table } from './tables.js';

/** How a call of a logging package says that it writes files. */
export type LogCondition =
  | { kind: 'always' }
  /** An argument is a path: a text or a joined path, not a number or a stream. */
  | { kind: 'path'; argument: number }
  /** Somewhere in the argument an option has a value that matches. */
  | { kind: 'option'; argument: number; option: RegExp; value: RegExp };

const ALWAYS: LogCondition = { kind: 'always' };
const PATH: LogCondition = { kind: 'path', argument: 0 };

export const LOG_FILES: Table<LogCondition[]> = {
  'winston|transports.File': [ALWAYS],
  'winston|transports.DailyRotateFile': [ALWAYS],
  'winston-daily-rotate-file|': [ALWAYS],
  'pino|destination': [PATH, { kind: 'option', argument: 0, option: /^dest$/, value: /[^\d]/ }],
  'pino|': [
    { kind: 'path', argument: 1 },
    { kind: 'option', argument: 0, option: /^target$/, value: /^pino(\/file|-roll)$/ },
  ],
  'pino|pino': [
    { kind: 'path', argument: 1 },
    { kind: 'option', argument: 0, option: /^target$/, value: /^pino-roll$/ },
    { kind: 'option', argument: 0, option: /^destination$/, value: /[^\d]/ },
  ],
  'pino|transport': [{ kind: 'option', argument: 0, option: /^(destination|file)$/, value: /[^\d]/ }],
  'rotating-file-stream|': [ALWAYS],
  'rotating-file-stream|createStream': [ALWAYS],
  'file-stream-rotator|getStream': [ALWAYS],
  'log4js|configure': [
    { kind: 'option', argument: 0, option: /^type$/, value: /^(file|dateFile|multiFile|fileSync)$/ },
  ],
  'bunyan|createLogger': [
    { kind: 'option', argument: 0, option: /^path$/, value: /./ },
    { kind: 'option', argument: 0, option: /^type$/, value: /^(file|rotating-file)$/ },
  ],
  'simple-node-logger|createSimpleFileLogger': [ALWAYS],
  'simple-node-logger|createRollingFileLogger': [ALWAYS],
  'tracer|dailyfile': [ALWAYS],
  'log-to-file|': [ALWAYS],
};
