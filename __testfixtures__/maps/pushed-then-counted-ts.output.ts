import express from 'express';
import { wrap } from './state/async-handler';
import { sharedList } from './state/stores';

class Queue {
  private jobs = sharedList<{ name: string }>('jobs');

  async add(name: string): Promise<number> {
    const length = await this.jobs.push({ name });
    return length;
  }
}

const app = express();
const queue = new Queue();

app.post('/jobs', wrap(async (req, res) => {
  res.json({ place: await queue.add(String(req.body.name)) });
}));

app.listen(3000);
