const express = require('express');
const app = express();
const { MongoClient } = require('mongodb');

let client;

async function db() {
  if (!client) {
    client = new MongoClient(process.env.MONGO_URL);
    await client.connect();
  }
  return client.db();
}

app.get('/', async (req, res) => res.json(await (await db()).collection('a').find().toArray()));
