import { hostname } from 'node:os';
import express from 'express';
import { Redis } from 'ioredis';

const redis = new Redis();
const me = `worker:${hostname()}`; //~ process-identity me
export const app = express();
app.post('/beat', async (req, res) => {
  await redis.hset('workers', me, 'alive');
  res.end();
});
