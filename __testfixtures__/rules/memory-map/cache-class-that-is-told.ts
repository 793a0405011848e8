import express from 'express';
import { db } from './db.js';

class Flags {
  private readonly entries = new Map<string, boolean>(); //~ memory-map entries

  get(name: string): boolean | undefined {
    return this.entries.get(name);
  }

  set(name: string, value: boolean): void {
    this.entries.set(name, value);
  }

  forget(name: string): void {
    this.entries.delete(name);
  }
}

class Drafts {
  private readonly entries = new Map<string, string>(); //~ memory-map entries

  get(name: string): string | undefined {
    return this.entries.get(name);
  }

  set(name: string, text: string): void {
    this.entries.set(name, text);
  }
}

const flags = new Flags();
const drafts = new Drafts();

async function isOn(name: string): Promise<boolean> {
  const known = flags.get(name);
  if (known !== undefined) return known;
  const value = await db.flag(name);
  flags.set(name, value);
  return value;
}

const app = express();
app.get('/flags/:name', async (req, res) => res.json(await isOn(req.params.name)));
app.put('/flags/:name', async (req, res) => {
  await db.change(req.params.name, req.body);
  flags.forget(req.params.name);
  res.end();
});
app.get('/drafts/:name', (req, res) => res.json(drafts.get(req.params.name)));
app.put('/drafts/:name', (req, res) => {
  drafts.set(req.params.name, req.body.text);
  res.end();
});
