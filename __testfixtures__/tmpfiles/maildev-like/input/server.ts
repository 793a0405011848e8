import express from 'express';
import { readdir, writeFile } from 'node:fs/promises';
import { existsSync, mkdirSync } from 'node:fs';
import { attachmentFolder, attachmentPath } from './attachments.js';
import type { Options } from './types.js';

export class Mails {
  private mailDir: string;

  constructor(options: Options) {
    this.mailDir = options.mailDir;
  }

  async save(id: string, content: string): Promise<void> {
    const folder = attachmentFolder(this.mailDir);
    if (!existsSync(folder)) {
      mkdirSync(folder, { recursive: true });
    }
    const file = attachmentPath(this.mailDir, id);
    await writeFile(file, content);
  }

  list(): Promise<string[]> {
    return readdir(this.mailDir);
  }
}

const mails = new Mails({ mailDir: './mails' });
const app = express();
app.post('/mails/:id', express.text(), async (req, res) => {
  await mails.save(String(req.params.id), req.body);
  res.json(await mails.list());
});
app.listen(3000);
