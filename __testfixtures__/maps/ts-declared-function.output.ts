import express from 'express';
import { wrap } from './state/async-handler';
import { sharedSet } from './state/stores';

const seen = sharedSet<string>('seen');

interface Tracker {
  readonly name: string;
  visit(page: string): Promise<number>;
}

export const tracker = {
  name: 'pages',
  async visit(page: string): Promise<number> {
    await seen.add(page);
    return await seen.size();
  },
} satisfies Tracker;

const app = express();
app.get('/visit/:page', wrap(async (req, res) => {
  res.json({ pages: await tracker.visit(req.params.page) });
}));
