import express from 'express';
import { connect } from './engine.js';

class Engine {
  errorCount = 0;
  timer: NodeJS.Timeout | null = null;

  later(): void {
    this.timer = setTimeout(() => {
      this.errorCount += 1;
      this.ask();
    }, 5_000 * this.errorCount);
  }

  ask(): void {
    connect().then(
      () => (this.errorCount = 0),
      () => this.later(),
    );
  }
}

const engines = new Map<string, Engine>(); //~ memory-map engines
const locked = new Map<string, number>(); //~ memory-map locked
const app = express();

app.post('/engines/:id', (request, response) => {
  const engine = new Engine();
  engines.set(request.params.id, engine);
  engine.ask();
  response.end();
});

app.post('/login/:name', (request, response) => {
  const { name } = request.params;
  const failed = (locked.get(name) ?? 0) + 1;
  locked.set(name, failed);
  setTimeout(() => locked.delete(name), 60_000 * failed); //~ timer-job setTimeout
  response.end();
});
export default app;
