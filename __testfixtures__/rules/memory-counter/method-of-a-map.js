import express from 'express';
import { createClient } from 'redis';

class Migrations {
  deleted = 0;

  delete(name) {
    this.deleted += 1;
    console.log('done', name);
  }
}

class Cleaner {
  constructor(client) {
    this.client = client;
    this.known = new Map([['a', 1]]);
  }

  async forget(id) {
    const known = new Map(this.known);
    known.delete(id);
    await this.client.set('known', JSON.stringify([...known]));
  }
}

const migrations = new Migrations();
migrations.delete('001');

const cleaner = new Cleaner(createClient());
const app = express();
app.delete('/known/:id', async (req, res) => {
  await cleaner.forget(req.params.id);
  res.sendStatus(204);
});
