import type { IClient } from './client.js';

export interface IRealm {
  setClient(client: IClient, id: string): void;
  getClient(id: string): IClient | undefined;
}

export class Realm implements IRealm {
  private readonly clients = new Map<string, IClient>(); //~ memory-map clients

  setClient(client: IClient, id: string): void {
    this.clients.set(id, client);
  }

  getClient(id: string): IClient | undefined {
    return this.clients.get(id);
  }
}
