import express from 'express';
import { db } from './db.js';

class Flags {
  private readonly entries = new Map<string, boolean>();
  private readonly dueAt = new Map<string, number>();

  constructor(private readonly age = 1000) {}

  get(name: string, user: string): boolean | null {
    const key = `${name}:${user}`;
    const due = this.dueAt.get(key);
    if (!due || Date.now() > due) {
      this.entries.delete(key);
      this.dueAt.delete(key);
      return null;
    }
    return this.entries.get(key) ?? null;
  }

  set(name: string, user: string, value: boolean): void {
    const key = `${name}:${user}`;
    this.entries.set(key, value);
    this.dueAt.set(key, Date.now() + this.age);
  }
}

const flags = new Flags();

async function isOn(name: string, user: string): Promise<boolean> {
  const known = flags.get(name, user);
  if (known !== null) return known;
  const [row] = await db.select('flags', { name, user });
  const value = Boolean(row?.value);
  flags.set(name, user, value);
  return value;
}

const app = express();
app.get('/:flag', async (req, res) => res.json(await isOn(req.params.flag, String(req.query['user']))));
