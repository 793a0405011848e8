import { Cron } from 'croner';

export const next = () => new Cron('0 8 * * *').nextRun();
