import express from 'express';
import { tryAgain } from 'suppliers';

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
export const app = express();
app.get('/stock', async (req, res) => {
  await sleep(1000);
  res.json(await tryAgain());
});
