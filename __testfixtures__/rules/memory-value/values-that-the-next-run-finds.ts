import express from 'express';
import { check, shows } from './library';

class Availability {
  private seen: string[] = []; //~ memory-array seen

  async run(): Promise<void> {
    for (const show of await shows()) await this.check(show);
  }

  private async check(show: string): Promise<void> {
    if (this.seen.includes(show)) return;
    await check(show);
    this.seen = [...this.seen, show];
  }
}

const availability = new Availability();
const app = express();
app.post('/availability', async (req, res) => {
  await availability.run();
  res.end();
});

export default app;
