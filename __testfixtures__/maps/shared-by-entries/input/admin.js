const express = require('express');
const rooms = require('./rooms');

const app = express();

app.get('/rooms', (req, res) => {
  res.json(rooms.list());
});

app.listen(3001);
