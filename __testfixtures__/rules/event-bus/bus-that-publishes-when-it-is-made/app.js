const express = require('express');
const Redis = require('ioredis');
const { OwnBuses, RemoteBuses } = require('./bus');
const { Items } = require('./items');

let buses;
if (process.env.REDIS_URL) buses = new RemoteBuses(new Redis(process.env.REDIS_URL));
else buses = new OwnBuses();

const bus = buses.bus();
bus.on('saved', (item) => console.log(item));

const items = new Items(bus);
const app = express();
app.post('/items', (req, res) => {
  items.save(req.body);
  res.end();
});

module.exports = app;
