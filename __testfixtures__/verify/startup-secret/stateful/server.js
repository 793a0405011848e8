import { randomBytes, createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const SECRET = randomBytes(32);
const signatureOf = (payload) => createHmac('sha256', SECRET).update(payload).digest('base64url');

const app = express();
app.use(express.json());

app.post('/login', (req, res) => {
  const payload = Buffer.from(JSON.stringify({ user: req.body.user })).toString('base64url');
  res.json({ token: `${payload}.${signatureOf(payload)}` });
});

app.get('/me', (req, res) => {
  const [payload = '', signature = ''] = (req.get('authorization') ?? '').replace('Bearer ', '').split('.');
  const [given, right] = [signature, signatureOf(payload)].map((text) => Buffer.from(text));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return res.sendStatus(401);
  res.json(JSON.parse(Buffer.from(payload, 'base64url')));
});

app.listen(process.env.PORT);
