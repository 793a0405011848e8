const express = require('express');
const { MongoClient } = require('mongodb');

const client = new MongoClient(process.env.MONGO_URL);
const pending = {}; //~ memory-record pending

function touch(config, token) {
  if (!config.extend) return;
  clearTimeout(pending[token]);
  pending[token] = setTimeout(() => {
    client.db('app').collection('sessions').updateOne({ token }, { $set: { seen: new Date() } });
  }, 500);
}

const app = express();
app.use((req, res, next) => {
  touch({ extend: true }, req.headers.authorization);
  next();
});
