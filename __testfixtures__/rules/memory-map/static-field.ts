import express from 'express';

class Registry {
  static readonly seen = new Map<string, number>(); //~ memory-map seen
}

const app = express();
app.get('/:page', (req, res) => {
  Registry.seen.set(req.params.page, Date.now());
  res.end();
});
