const express = require('express');

const settings = {};

settings.load = function (values) {
  this.values = values;
};

settings.get = function (name) {
  return this.values[name];
};

settings.load(process.env);
const app = express();
app.get('/title', (req, res) => res.send(settings.get('TITLE')));
