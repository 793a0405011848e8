const express = require('express');
const { MongoClient } = require('mongodb');

const client = new MongoClient(process.env.MONGO_URL);
const app = express();
app.post('/jobs', async (req, res) => {
  await client.db('shop').collection('jobs').insertOne({ owner: process.pid }); //~ process-identity process.pid
  res.end();
});
module.exports = app;
