const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedCounter, sharedMap, withLock } = require('./state/stores');
const app = express();

class Visits {
  static count = sharedCounter('count');
  static #pages = sharedMap('pages');

  static async add(page) {
    return withLock('count', async () => {
      await Visits.count.increment();
      await Visits.#pages.set(page, true);
    });
  }

  static async seen(page) {
    return await Visits.#pages.has(page);
  }
}

app.get('/:page', wrap(async (req, res) => {
  return withLock('count', async () => {
    await Visits.add(req.params.page);
    res.json({ count: await Visits.count.get(), seen: await Visits.seen('home') });
  });
}));

app.listen(3000);
