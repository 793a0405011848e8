const express = require('express');
const app = express();

app.locals.motd = {}; //~ memory-record app.locals.motd

app.put('/motd/:language', (req, res) => {
  req.app.locals.motd[req.params.language] = req.body.text;
  res.end();
});
