const express = require('express');

const app = express();

class Carts {
  static #only;

  #lines = new Map();

  static get() {
    if (!Carts.#only) Carts.#only = new Carts();
    return Carts.#only;
  }

  put(user, line) {
    this.#lines.set(user, line);
  }

  of(user) {
    return this.#lines.get(user);
  }
}

class Visits {
  counts = new Map();

  note(path) {
    this.counts.set(path, (this.counts.get(path) ?? 0) + 1);
  }
}

let visits;

function visitsOf() {
  return (visits ??= new Visits());
}

app.put('/carts/:user', (req, res) => {
  visitsOf().note(req.path);
  Carts.get().put(req.params.user, String(req.body));
  res.end();
});

app.get('/carts/:user', (req, res) => res.json(Carts.get().of(req.params.user)));

app.listen(3000);
