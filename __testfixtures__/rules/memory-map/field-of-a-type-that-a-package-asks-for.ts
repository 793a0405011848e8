import express from 'express';
import type { ClientsStore, Client, OAuthProvider } from 'oauth-router';
import { oauthRouter } from 'oauth-router';

class Provider implements OAuthProvider {
  private clients = new Map<string, Client>(); //~ memory-map clients
  private plugins = new Map<string, string>();
  private store: ClientsStore;

  constructor() {
    this.store = {
      getClient: (id: string) => this.clients.get(id),
      registerClient: (client: Client) => {
        this.clients.set(client.id, client);
        return client;
      },
    };
  }

  get clientsStore(): ClientsStore {
    return this.store;
  }

  register(name: string): void {
    this.plugins.set(name, name);
  }
}

const provider = new Provider();
provider.register('github');

export const app = express();
app.use(oauthRouter({ provider }));
