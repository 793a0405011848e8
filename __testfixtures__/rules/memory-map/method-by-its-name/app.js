// Which method is called, the request says.
const express = require('express');
const { Rooms } = require('./rooms');

const app = express();
const rooms = new Rooms();
app.post('/rooms/:action', (req, res) => res.json(rooms[req.params.action](req.body)));

module.exports = app;
