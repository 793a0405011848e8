import { generateKeyPairSync } from 'crypto';
import express from 'express';
import jwt from 'jsonwebtoken';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 }); //~ start-up-secret secret
const app = express();
app.post('/login', (req, res) =>
  res.json(jwt.sign({ sub: req.query.name }, privateKey, { algorithm: 'RS256' })),
);
app.get('/key', (req, res) => res.send(publicKey.export({ type: 'spki', format: 'pem' })));
