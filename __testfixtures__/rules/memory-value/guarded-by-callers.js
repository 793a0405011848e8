const express = require('express');
const app = express();
const { MongoClient } = require('mongodb');

let db = null;

async function open() {
  const client = await MongoClient.connect(process.env.MONGO_URL);
  db = client.db('shop');
}

async function getDb() {
  if (!db) await open();
  return db;
}

app.get('/', async (req, res) => res.json(await (await getDb()).collection('a').countDocuments()));
