const express = require('express');

const app = express();
app.use(express.json());

let theme; //~ memory-value theme
let size = 1; //~ memory-value size
let color = 'red'; //~ memory-value color
let depth = 1; //~ memory-value depth
let others = {}; //~ memory-record others

app.get('/look', (req, res) => res.json({ theme, size, color, depth, others }));
app.post('/look', (req, res) => {
  ({ theme, size = 2, shade: color } = req.body);
  [{ depth }] = req.body.list;
  ({ theme, ...others } = req.body);
  res.end();
});
// A variable and properties of this request.
app.post('/this', (req, res) => {
  let theme;
  ({ theme, size: req.size } = req.body);
  res.json({ theme, size: req.size });
});

module.exports = app;
