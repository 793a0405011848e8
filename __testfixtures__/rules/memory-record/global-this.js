const express = require('express');
const app = express();

globalThis.uploads = {}; //~ memory-record uploads

app.post('/uploads/:id', (req, res) => {
  globalThis.uploads[req.params.id] = 'running';
  res.end();
});
