const express = require('express');
const app = express();

let online = new Set(); //~ memory-set online

app.post('/online', (req, res) => {
  online = new Set([...online, req.body.user]);
  res.json([...online]);
});
