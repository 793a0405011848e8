const express = require('express');
const app = express();

class Settings {
  constructor() {
    this._mode = 'day'; //~ memory-value _mode
  }

  get mode() {
    return this._mode;
  }

  set mode(value) {
    this._mode = value;
  }
}

const settings = new Settings();

app.put('/mode', (req, res) => {
  settings.mode = req.body.mode;
  res.end();
});

app.get('/mode', (req, res) => res.json(settings.mode));
