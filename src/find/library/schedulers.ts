import type { Table } from './tables.js';

/** Calls that run a callback again and again (or later, for the whole process); the index of the callback. */
export const SCHEDULERS: Table<number> = {
  'node-cron|schedule': 1,
  'node-cron|createTask': 1,
  'cron|CronJob': 1,
  'cron|CronJob.from': 0,
  'cron|job': 1,
  'node-schedule|scheduleJob': 1,
  'croner|Cron': 2,
  'croner|': 2,
  'cronosjs|scheduleTask': 1,
  'toad-scheduler|SimpleIntervalJob': 1,
  'toad-scheduler|CronJob': 1,
  'toad-scheduler|Task': 1,
  'toad-scheduler|AsyncTask': 1,
  'later|setInterval': 0,
  '@breejs/later|setInterval': 0,
  'set-interval-async|setIntervalAsync': 0,
  'set-interval-async/dynamic|setIntervalAsync': 0,
  'set-interval-async/fixed|setIntervalAsync': 0,
  'timers|setInterval': 0,
};

/** Decorators of methods that run on a schedule. */
export const SCHEDULE_DECORATORS = /^@nestjs\/schedule\|(Cron|Interval)\(\)$/;
