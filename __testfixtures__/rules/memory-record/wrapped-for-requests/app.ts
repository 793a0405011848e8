// The same wrapper, and the function that comes of it is a handler.
import express, { type Request, type Response } from 'express';
import { count } from './count';
import { prepare } from './prepare';

const app = express();

const timed = (name: string, work: (...args: any[]) => Promise<unknown>) => {
  return async (...args: any[]) => {
    console.time(name);
    await work(...args);
    console.timeEnd(name);
  };
};

void timed('prepare', prepare)();
app.get('/', timed('count', count));

process.once('SIGTERM', () => process.exit());
app.listen(3000);
