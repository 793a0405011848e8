import session from "express-session";
import { RedisStore } from "connect-redis";
import { redisClient } from "../state/redis";

export interface IStorage {
  getUser(id: number): Promise<string | undefined>;
  sessionStore: session.Store;
}

export class MemStorage implements IStorage {
  private users: Map<number, string>;
  sessionStore: session.Store;

  constructor() {
    this.users = new Map();
    this.sessionStore = new RedisStore({
      client: redisClient,
      prefix: "app:sess:",
    });
  }

  async getUser(id: number): Promise<string | undefined> {
    return this.users.get(id);
  }
}

export const storage: IStorage = new MemStorage();
