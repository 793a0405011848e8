const express = require('express');
const rooms = require('./rooms');

const app = express();

app.get('/rooms', async (req, res) => {
  res.json(await rooms.list());
});

app.listen(3001);
