import { writeFileSync } from 'node:fs';
import express from 'express';

function dump(name: string, value: unknown): void {
  if (process.env.NODE_ENV !== 'development') return;
  writeFileSync(`dumps/${name}.json`, JSON.stringify(value));
}

export const app = express();
app.get('/', (req, res) => {
  dump('query', req.query);
  res.end();
});
