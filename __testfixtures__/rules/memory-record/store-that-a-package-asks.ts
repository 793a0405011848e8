import express from 'express';
import type { ClientsStore, Client } from 'some-auth/server';
import { Provider, authRouter } from 'some-auth/server';

const clients: Record<string, Client> = {}; //~ memory-record clients
const names: Record<string, string> = {};

class Clients implements ClientsStore {
  private readonly byId = new Map<string, Client>(); //~ memory-map byId

  getClient(id: string): Client | undefined {
    return this.byId.get(id);
  }

  registerClient(client: Client): Client {
    this.byId.set(client.id, client);
    return client;
  }
}

class OwnProvider extends Provider {
  readonly more = new Clients();

  get store(): ClientsStore {
    return {
      getClient: (id: string) => clients[id],
      ...(this.mayRegister && {
        registerClient: (client: Client) => {
          clients[client.id] = client;
          return client;
        },
      }),
    };
  }

  /** Of this program: it is called once, while that starts. */
  registerNames(table: Record<string, string>): void {
    for (const key of Object.keys(table)) names[key] = table[key] ?? '';
  }
}

const provider = new OwnProvider();
provider.registerNames({ a: 'A' });
const app = express();
app.use(authRouter({ provider }));
app.get('/names', (_req, res) => res.json(names));
