import { randomUUID } from 'node:crypto';
import express from 'express';

const shareIds = new Map(); //~ memory-map shareIds

function shareIdOf(document) {
  if (!shareIds.has(document)) {
    const id = randomUUID();
    shareIds.set(document, id);
  }
  return shareIds.get(document);
}

const app = express();
app.get('/share/:document', (req, res) => res.send(shareIdOf(req.params.document)));
