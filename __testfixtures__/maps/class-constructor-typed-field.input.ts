import express from 'express';

interface User {
  id: number;
  name: string;
}

interface UserRepository {
  find: (name: string) => User | undefined;
}

const UserRepository = Symbol('UserRepository');

class InMemoryUsers implements UserRepository {
  private readonly users: Array<User>;

  constructor() {
    this.users = [];
  }

  add(name: string): void {
    this.users.push({ id: Date.now(), name });
  }

  find(name: string): User | undefined {
    return this.users.find((user) => user.name === name);
  }
}

const users = new InMemoryUsers();
const app = express();

app.post('/users/:name', (req, res) => {
  users.add(req.params.name);
  res.status(201).end();
});
app.get('/users/:name', (req, res) => {
  res.json(users.find(req.params.name) ?? {});
});
app.get('/token', (_req, res) => {
  res.json(String(UserRepository));
});

app.listen(3000);
