import { createHash } from 'node:crypto';
import express from 'express';

const digests = new Map();

function digestOf(text) {
  if (!digests.has(text)) {
    const digest = createHash('sha256').update(text).digest('hex');
    digests.set(text, digest);
  }
  return digests.get(text);
}

const app = express();
app.get('/digest/:text', (req, res) => res.send(digestOf(req.params.text)));
