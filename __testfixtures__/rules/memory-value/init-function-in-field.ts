import { readFile } from 'node:fs/promises';
import express from 'express';

class Command {
  private initFunction?: () => Promise<void>;

  setInitFunction(initFunction: () => Promise<void>) {
    this.initFunction = initFunction;
  }

  async init() {
    if (this.initFunction) await this.initFunction();
  }
}

let about: string;
const command = new Command();
command.setInitFunction(async () => {
  about = (await readFile('about.md')).toString();
});
await command.init();

const app = express();
app.get('/about', (_req, res) => res.send(about));
