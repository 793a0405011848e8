import express from 'express';
import { readdir, readFile } from 'node:fs/promises';

class Pages {
  private readonly byName = new Map<string, string>();

  async load(): Promise<void> {
    for (const name of await readdir('pages')) this.byName.set(name, await readFile(`pages/${name}`, 'utf8'));
  }

  find(name: string): string | undefined {
    return this.byName.get(name);
  }
}

let made: Pages | null = null;

async function pages(): Promise<Pages> {
  if (made) return made;
  made = new Pages();
  await made.load();
  return made;
}

const app = express();
app.get('/:name', async (req, res) => res.send((await pages()).find(req.params.name)));
