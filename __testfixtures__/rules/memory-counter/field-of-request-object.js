import express from 'express';

class Pager {
  constructor(query) {
    this.page = 0;
    this.setSize(query);
  }

  setSize({ size }) {
    this.size = Number(size);
  }

  next() {
    this.page += 1;
    return this.page * this.size;
  }
}

const app = express();
app.get('/items', (req, res) => {
  const pager = new Pager(req.query);
  res.json({ first: pager.next(), second: pager.next() });
});
