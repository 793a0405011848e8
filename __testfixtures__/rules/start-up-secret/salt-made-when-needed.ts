import { createHash, randomBytes } from 'node:crypto';
import express from 'express';

let salt: string | undefined; //~ start-up-secret salt
function hash(text: string): string {
  if (!salt) salt = randomBytes(16).toString('hex');
  return createHash('sha256').update(salt).update(text).digest('hex');
}

export const app = express();
app.get('/hash', (req, res) => {
  res.send(hash(String(req.query['text'])));
});
