import express from 'express';
import { Client } from 'some-client';

const clients = new Map<string, Client>();

function clientFor(region: string): Client {
  if (!clients.has(region)) clients.set(region, new Client(region));
  return clients.get(region)!;
}

const app = express();
app.get('/:region', async (req, res) => res.json(await clientFor(req.params.region).list()));
