import express from 'express';
import { StatsD } from 'hot-shots';
import { db } from './database';

const statsd = new StatsD();

class Monitor {
  private readonly metrics = { memory: 0, uptime: 0 };

  start(): void {
    setInterval(() => this.update(), 5000);
  }

  update(): void {
    this.metrics.memory = process.memoryUsage().rss / 1024;
    this.metrics.uptime = process.uptime();
  }

  get(): unknown {
    return this.metrics;
  }
}

const monitor = new Monitor();
monitor.start();
setInterval(() => statsd.gauge('heap', process.memoryUsage().heapUsed), 10_000);
setInterval(() => db.insert({ at: Date.now(), heap: process.memoryUsage().heapUsed }), 10_000); //~ timer-job setInterval

const app = express();
app.get('/metrics', (req, res) => res.json(monitor.get()));
