import { randomBytes } from 'crypto';
import express from 'express';

async function start() {
  const app = express();
  let token; //~ start-up-secret token
  if (!process.env.OPEN) token = process.env.TOKEN || randomBytes(32).toString('hex');
  app.use((req, res, next) => {
    const header = req.headers['authorization'];
    const given = header && header.split(' ')[1];
    if (given !== token) return res.sendStatus(403);
    next();
  });
  app.listen(3000); //~ no-graceful-shutdown app.listen
}

start();
