import express from 'express';

class Table extends Map {
  name(code) {
    return this.get(code) ?? 'unknown';
  }
}

const countries = new Table();
countries.set('it', 'Italy');
countries.set('fr', 'France');

const app = express();
app.get('/countries/:code', (req, res) => res.send(countries.name(req.params.code)));
