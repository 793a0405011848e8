const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const app = express();

class Carts {
  static #only;

  #lines = sharedMap('lines');

  static get() {
    if (!Carts.#only) Carts.#only = new Carts();
    return Carts.#only;
  }

  async put(user, line) {
    await this.#lines.set(user, line);
  }

  async of(user) {
    return await this.#lines.get(user);
  }
}

class Visits {
  counts = sharedMap('counts');

  async note(path) {
    await this.counts.increment(path);
  }
}

let visits;

function visitsOf() {
  return (visits ??= new Visits());
}

app.put('/carts/:user', wrap(async (req, res) => {
  await visitsOf().note(req.path);
  await Carts.get().put(req.params.user, String(req.body));
  res.end();
}));

app.get('/carts/:user', wrap(async (req, res) => res.json(await Carts.get().of(req.params.user))));

app.listen(3000);
