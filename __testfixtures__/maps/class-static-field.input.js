const express = require('express');
const app = express();

class Visits {
  static count = 0;
  static #pages = new Map();

  static add(page) {
    Visits.count++;
    Visits.#pages.set(page, true);
  }

  static seen(page) {
    return Visits.#pages.has(page);
  }
}

app.get('/:page', (req, res) => {
  Visits.add(req.params.page);
  res.json({ count: Visits.count, seen: Visits.seen('home') });
});

app.listen(3000);
