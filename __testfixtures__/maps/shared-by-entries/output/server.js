const express = require('express');
const rooms = require('./rooms');

const app = express();

app.put('/rooms/:name', async (req, res) => {
  await rooms.open(req.params.name);
  res.json(await rooms.list());
});

app.listen(3000);
