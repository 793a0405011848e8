import express from 'express';

class Queue {
  private jobs: { name: string }[] = [];

  add(name: string): number {
    this.jobs.push({ name });
    return this.jobs.length;
  }
}

const app = express();
const queue = new Queue();

app.post('/jobs', (req, res) => {
  res.json({ place: queue.add(String(req.body.name)) });
});

app.listen(3000);
