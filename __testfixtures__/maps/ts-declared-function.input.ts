import express from 'express';

const seen = new Set<string>();

interface Tracker {
  readonly name: string;
  visit(page: string): number;
}

export const tracker = {
  name: 'pages',
  visit(page: string): number {
    seen.add(page);
    return seen.size;
  },
} satisfies Tracker;

const app = express();
app.get('/visit/:page', (req, res) => {
  res.json({ pages: tracker.visit(req.params.page) });
});
