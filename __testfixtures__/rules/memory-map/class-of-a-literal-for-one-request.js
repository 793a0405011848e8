const express = require('express');
const Class = require('class.extend');
const app = express();

const Report = Class.extend({
  init: function (title) {
    this.title = title;
    this.lines = new Map();
  },

  add: function (key, text) {
    this.lines.set(key, text);
  },
});

app.post('/reports', (req, res) => {
  const report = new Report(req.body.title);
  for (const [key, text] of Object.entries(req.body.lines)) report.add(key, text);
  res.json([...report.lines]);
});
