import express from 'express';
import { createClient } from 'redis';

const client = await createClient({ url: process.env.REDIS_URL }).connect();
const app = express();

let prices; //~ memory-cache prices

async function load() {
  prices ??= await client.hGetAll('prices');
  return prices;
}

app.get('/prices', async (req, res) => res.json(await load()));
app.put('/prices/:product', async (req, res) => {
  await client.hSet('prices', req.params.product, req.body.price);
  prices = undefined;
  res.sendStatus(204);
});
