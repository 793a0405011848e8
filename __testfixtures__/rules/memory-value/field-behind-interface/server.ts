import express from 'express';
import { Client } from './client.js';
import { type IRealm, Realm } from './realm.js';

const app = express();

function routes(realm: IRealm): void {
  app.put('/clients/:id', (req, res) => {
    realm.setClient(new Client(), req.params.id);
    res.sendStatus(201);
  });
  app.post('/clients/:id/ping', (req, res) => {
    realm.getClient(req.params.id)?.setLastPing(Date.now());
    res.sendStatus(204);
  });
  app.get('/clients/:id', (req, res) => res.json(realm.getClient(req.params.id)?.getLastPing()));
}

routes(new Realm());
