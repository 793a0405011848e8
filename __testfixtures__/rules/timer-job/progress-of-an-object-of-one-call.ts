import express from 'express';

class Progress {
  private steps = 0;
  private timer?: NodeJS.Timeout;

  constructor(private readonly tell: (steps: number) => Promise<void>) {}

  private async next(): Promise<void> {
    this.steps += 1;
    await this.tell(this.steps);
  }

  start(): void {
    this.timer = setInterval(() => this.next(), 1000);
  }

  stop(): void {
    clearInterval(this.timer);
  }
}

const app = express();
app.post('/runs', async (_req, res) => {
  const progress = new Progress(async (steps) => void res.write(`${steps}\n`));
  progress.start();
  await fetch('http://runner.internal/run', { method: 'POST' });
  progress.stop();
  res.end();
});
