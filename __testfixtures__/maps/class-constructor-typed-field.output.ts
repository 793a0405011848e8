import express from 'express';
import { wrap } from './state/async-handler';
import { sharedList } from './state/stores';

interface User {
  id: number;
  name: string;
}

interface UserRepository {
  find: (name: string) => Promise<User | undefined>;
}

const UserRepository = Symbol('UserRepository');

class InMemoryUsers implements UserRepository {
  private readonly users;

  constructor() {
    this.users = sharedList<User>('users');
  }

  async add(name: string): Promise<void> {
    await this.users.push({ id: Date.now(), name });
  }

  async find(name: string): Promise<User | undefined> {
    return (await this.users.toArray()).find((user) => user.name === name);
  }
}

const users = new InMemoryUsers();
const app = express();

app.post('/users/:name', wrap(async (req, res) => {
  await users.add(req.params.name);
  res.status(201).end();
}));
app.get('/users/:name', wrap(async (req, res) => {
  res.json((await users.find(req.params.name)) ?? {});
}));
app.get('/token', (_req, res) => {
  res.json(String(UserRepository));
});

app.listen(3000);
