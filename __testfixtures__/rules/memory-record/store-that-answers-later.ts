import express from 'express';
import { createClient, type RedisClientType } from 'redis';

interface Visit {
  pages: string[];
}

interface VisitStore {
  get(id: string): Promise<Visit | undefined>;
  set(id: string, visit: Visit): Promise<void>;
}

class MemoryVisits implements VisitStore {
  private visits = new Map<string, Visit>(); //~ memory-map visits

  async get(id: string): Promise<Visit | undefined> {
    return this.visits.get(id);
  }

  async set(id: string, visit: Visit): Promise<void> {
    this.visits.set(id, visit);
  }
}

class RedisVisits implements VisitStore {
  constructor(private readonly client: RedisClientType) {}

  async get(id: string): Promise<Visit | undefined> {
    const text = await this.client.get(id);
    return text ? JSON.parse(text) : undefined;
  }

  async set(id: string, visit: Visit): Promise<void> {
    await this.client.set(id, JSON.stringify(visit));
  }
}

let store: VisitStore;

async function openStores(): Promise<{ visits: VisitStore }> {
  if (!process.env['REDIS_URL']) return { visits: new MemoryVisits() };
  const client: RedisClientType = createClient({ url: process.env['REDIS_URL'] });
  await client.connect();
  return { visits: new RedisVisits(client) };
}

const app = express();

app.post('/visits/:id', async (req, res) => {
  const visit = (await store.get(req.params.id)) ?? { pages: [] };
  visit.pages.push(String(req.query['page']));
  await store.set(req.params.id, visit);
  res.json(visit);
});

async function start(): Promise<void> {
  const stores = await openStores();
  store = stores.visits;
}

void start();
