const express = require('express');
const { LRUCache } = require('lru-cache');

class Answers {
  constructor(cache = new LRUCache({ max: 100 })) {
    this.cache = cache; //~ memory-cache cache
  }

  answer(req, res, next) {
    const known = this.cache.get(req.url);
    if (known) return res.json(known);
    const send = res.json.bind(res);
    res.json = (body) => {
      this.cache.set(req.url, body);
      return send(body);
    };
    return next();
  }

  forget() {
    this.cache.clear();
  }
}

const answers = new Answers();
const app = express();
app.use((req, res, next) => answers.answer(req, res, next));
app.post('/articles', (req, res) => {
  answers.forget();
  res.end();
});

module.exports = app;
