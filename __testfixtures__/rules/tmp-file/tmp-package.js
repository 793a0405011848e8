const express = require('express');
const tmp = require('tmp');

const app = express();
app.post('/drafts', (req, res) => {
  const draft = tmp.fileSync({ postfix: '.txt' }); //~ tmp-file tmp.fileSync
  res.json({ path: draft.name });
});
module.exports = app;
