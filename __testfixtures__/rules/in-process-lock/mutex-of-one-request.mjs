import { Mutex } from 'async-mutex';
import express from 'express';
import { load } from './pages.mjs';

const app = express();
app.get('/pages', async (req, res) => {
  const mutex = new Mutex();
  const pages = [];
  await Promise.all(
    ['a', 'b'].map(async (name) => {
      const page = await load(name);
      await mutex.runExclusive(() => pages.push(page));
    }),
  );
  res.json(pages);
});
