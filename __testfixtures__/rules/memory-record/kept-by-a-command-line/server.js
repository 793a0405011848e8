const express = require('express');
const { Client, Room } = require('./client');

const room = new Room(); //~ memory-record room
const app = express();
app.post('/messages', (req, res) => {
  const client = new Client({ name: 'server' });
  res.json([client.send(req.body.text, req.body.options), room.send('server', req.body.text)]);
});
