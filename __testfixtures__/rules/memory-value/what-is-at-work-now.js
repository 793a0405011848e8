const express = require('express');
const { download } = require('./download');

class Downloads {
  constructor() {
    this.waiting = []; //~ in-process-queue waiting
    this.current = null; //~ memory-value current
  }

  async start(job) {
    if (this.current) {
      this.waiting.push(job);
      return;
    }
    this.current = job;
    await download(this.current.url, this.current.path);
    this.current = null;
    if (this.waiting.length) await this.start(this.waiting.shift());
  }
}

const downloads = new Downloads();
const app = express();
app.post('/downloads', (req, res) => {
  downloads.start({ url: req.body.url, path: `/data/${req.body.name}` });
  res.end();
});
app.get('/downloads/now', (req, res) => res.json({ url: downloads.current?.url }));

module.exports = app;
