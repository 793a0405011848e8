import express from 'express';
import { MongoClient } from 'mongodb';

class Storage {
  connect() {
    if (this.connecting) return this.connecting;
    this.connecting = MongoClient.connect(process.env.MONGO_URL).then((client) => {
      const database = client.db('app');
      this.client = client;
      this.database = database;
    });
    return this.connecting;
  }

  async all(name) {
    await this.connect();
    return this.database.collection(name).find().toArray();
  }
}

const storage = new Storage();
const app = express();
app.get('/:name', async (req, res) => res.json(await storage.all(req.params.name)));
