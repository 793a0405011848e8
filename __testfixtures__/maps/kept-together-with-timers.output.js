const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedValue, withLock } = require('./state/stores');

class Scheduler {
  constructor(jobs) {
    this.jobs = jobs;
    this.timers = new Map();
    this.started = false;
    this.mode = sharedValue('mode', 'day');
  }

  async startAll() {
    if (this.started) return false;
    this.started = true;
    for (const one of this.jobs) this.schedule(one);
    return true;
  }

  schedule([name, job]) {
    this.timers.set(name, setInterval(job, 1000));
  }

  stopAll() {
    for (const timer of this.timers.values()) clearInterval(timer);
    this.timers.clear();
    this.started = false;
  }

  // Set without the timers as well: it says nothing about them.
  async setMode(mode) {
    return withLock('mode', async () => {
      if ((await this.mode.get()) === mode) return false;
      await this.mode.set(mode);
      return true;
    });
  }
}

const scheduler = new Scheduler([['clean', () => {}]]);
const app = express();

app.post('/start', async (req, res) => res.json({ started: await scheduler.startAll() }));
app.post('/stop', (req, res) => {
  scheduler.stopAll();
  res.end();
});
app.post('/mode/:mode', wrap(async (req, res) => res.json({ changed: await scheduler.setMode(req.params.mode) })));

app.listen(3000);
