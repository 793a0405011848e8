// What is wrapped and run at once, with others, runs when the program starts.
import express from 'express';
import { check, results } from './checks';
import fill, { entries } from './fill';

const app = express();

const timed = (name: string, work: (...args: unknown[]) => Promise<unknown>) => {
  return async (...args: unknown[]) => {
    console.time(name);
    await work(...args);
    console.timeEnd(name);
  };
};

void timed('check', check)();

app.get('/', (req, res) => res.json({ results, entries }));

export async function start(): Promise<void> {
  await timed('fill', fill)();
  process.once('SIGTERM', () => process.exit());
  app.listen(3000);
}
void start();
