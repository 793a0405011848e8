import cron from 'node-cron';
import express from 'express';
import { exists, remove, seasonsOf, shows } from './library';

class Availability {
  private seasons: Record<string, string[]> = {};
  private servers: string[] = [];
  private checked = 0; //~ memory-value checked

  async run(): Promise<void> {
    this.seasons = {};
    this.servers = (process.env.SERVERS ?? '').split(',');
    this.checked = 0;
    for (const show of await shows()) await this.check(show);
  }

  status(): { checked: number } {
    return { checked: this.checked };
  }

  private async check(show: string): Promise<void> {
    this.checked = this.checked + 1;
    for (const server of this.servers) if (!(await this.has(server, show))) await remove(show);
  }

  private async has(server: string, show: string): Promise<boolean> {
    this.seasons[show] ??= await seasonsOf(show);
    return exists(server, this.seasons[show]);
  }
}

const availability = new Availability();
cron.schedule('0 3 * * *', () => availability.run()); //~ timer-job cron.schedule

const app = express();
app.get('/availability', (req, res) => res.json(availability.status()));

export default app;
