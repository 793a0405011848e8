const express = require('express');

class Page {
  constructor(name) {
    this.name = name;
  }
}
const Counted = (Base) =>
  class extends Base {
    hits = {}; //~ memory-record hits

    hit(key) {
      this.hits[key] = (this.hits[key] ?? 0) + 1;
      return this.hits[key];
    }
  };
function Noted(Base) {
  return class extends Base {
    notes = {};

    note(key, text) {
      this.notes[key] = text;
      return this.notes;
    }
  };
}

class Home extends Counted(Page) {}
const NotedPage = Noted(Page);

const home = new Home('home');
const app = express();
app.get('/', (req, res) => res.json({ name: home.name, hits: home.hit(req.ip) }));
app.post('/notes', (req, res) => res.json(new NotedPage('note').note('text', req.body.text)));
