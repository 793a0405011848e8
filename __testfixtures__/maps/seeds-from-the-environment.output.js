const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedRecord } = require('./state/stores');

const { FIRST_ROOM = 'hall', SEATS } = process.env;
const first = FIRST_ROOM;
const app = express();
const rooms = sharedRecord('rooms', { initial: { [first]: { name: `the ${first}`, seats: SEATS } } });

app.put('/rooms/:id', wrap(async (req, res) => {
  await rooms.set(req.params.id, { name: req.params.id, seats: String(req.query.seats) });
  res.end();
}));

app.get('/rooms/:id', wrap(async (req, res) => res.json(await rooms.get(req.params.id))));

app.listen(3000);
