import express from 'express';

class Queue {
  private tasks: (() => Promise<void>)[] = []; //~ in-process-queue tasks

  push(task: () => Promise<void>): void {
    this.tasks.push(task);
    void this.next();
  }

  private async next(): Promise<void> {
    const task = this.tasks.shift();
    if (task) await task();
  }
}

const queue = new Queue();
const app = express();
app.post('/render', (req, res) => {
  queue.push(async () => console.log(req.body));
  res.sendStatus(202);
});
