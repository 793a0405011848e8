import express from 'express';
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
import { createClient } from 'redis';

const app = express();
const storeClient = createClient();
const logins =
  app.get('env') === 'test'
    ? new RateLimiterMemory({ points: 10 })
    : new RateLimiterRedis({ points: 10, storeClient });
const uploads = app.get('env') === 'production' ? new RateLimiterMemory({ points: 5 }) : undefined; //~ rate-limit-memory uploads

app.post('/login', async (req, res) => {
  await logins.consume(req.ip ?? '');
  res.end();
});
app.post('/upload', async (req, res) => {
  await uploads?.consume(req.ip ?? '');
  res.end();
});
app.listen(3000); //~ no-graceful-shutdown app.listen
