import { EventEmitter } from 'node:events';
import { connect } from 'node:net';
import express from 'express';

class Jobs extends EventEmitter {
  add(id: string): void {
    void this.#run(id);
  }

  async #run(id: string): Promise<void> {
    await Promise.resolve();
    this.emit('done', id);
  }
}

class Feed extends EventEmitter {
  open(): void {
    connect(9000).on('data', (line) => this.emit('line', String(line)));
  }
}

class Steps extends EventEmitter {
  advance(): void {
    this.emit('step');
  }
}

const jobs = new Jobs(); //~ event-bus jobs
const feed = new Feed();
feed.open();
const steps = new Steps();
steps.on('step', () => console.log('step'));

const app = express();
app.post('/jobs/:id', (req, res) => {
  jobs.add(req.params.id);
  steps.advance();
  res.end();
});
app.get('/events', (req, res) => {
  jobs.on('done', (id) => res.write(`data: ${id}\n\n`));
  feed.on('line', (line) => res.write(`data: ${line}\n\n`));
});
