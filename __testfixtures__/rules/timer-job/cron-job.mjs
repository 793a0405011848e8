import { CronJob } from 'cron';
import { importPrices } from 'prices';

export const job = new CronJob('0 * * * *', importPrices); //~ timer-job job
