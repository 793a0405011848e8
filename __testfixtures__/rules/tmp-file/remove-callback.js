const express = require('express');
const tmp = require('tmp');
const { render } = require('renderer');

const app = express();
app.get('/pdf', async (req, res) => {
  const file = tmp.fileSync();
  try {
    res.send(await render(file.name));
  } finally {
    file.removeCallback();
  }
});
module.exports = app;
