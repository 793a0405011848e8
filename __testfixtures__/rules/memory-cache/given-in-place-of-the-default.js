const express = require('express');
const { LRUCache } = require('lru-cache');
const Redis = require('ioredis');

class Answers {
  constructor(cache = new LRUCache({ max: 100 })) {
    this.cache = cache;
  }

  async answer(req, res, next) {
    const known = await this.cache.get(req.url);
    if (known) return res.send(known);
    await this.cache.set(req.url, 'none');
    return next();
  }
}

const answers = new Answers(new Redis(process.env.REDIS_URL));
const app = express();
app.use((req, res, next) => answers.answer(req, res, next));

module.exports = app;
