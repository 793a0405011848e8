const express = require('express');
const { Collection } = require('marsdb');
const MarsDB = require('marsdb');

const app = express();
const reviews = new Collection('reviews'); //~ embedded-database reviews
const orders = new MarsDB.Collection('orders'); //~ embedded-database orders

app.post('/reviews', (req, res) => {
  reviews.insert(req.body);
  res.end();
});

app.get('/orders', async (req, res) => res.json(await orders.find()));
