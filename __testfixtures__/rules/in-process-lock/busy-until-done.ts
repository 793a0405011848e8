import express from 'express';
import { work } from './work';

class Job {
  static isBusy: boolean | null = null; //~ in-process-lock isBusy

  static async run(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    await work();
    this.isBusy = false;
  }
}

const app = express();
app.post('/', async (req, res) => {
  await Job.run();
  res.end();
});
