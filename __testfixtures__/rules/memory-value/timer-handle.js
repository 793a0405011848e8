const express = require('express');
const app = express();

let pending = null;

app.post('/save', (req, res) => {
  clearImmediate(pending);
  pending = setImmediate(() => console.log('saved'));
  res.end();
});
