const express = require('express');
const rooms = require('./rooms');

const app = express();

app.put('/rooms/:name', (req, res) => {
  rooms.open(req.params.name);
  res.json(rooms.list());
});

app.listen(3000);
