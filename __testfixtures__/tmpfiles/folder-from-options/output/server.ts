import express from 'express';
import { attachmentFolder, attachmentPath } from './attachments.js';
import type { Options } from './types.js';
import { wrap } from './state/async-handler.js';
import { keyOfFolder, listObjects, putObject } from './state/objects.js';

export class Mails {
  private mailDir: string;

  constructor(options: Options) {
    this.mailDir = options.mailDir;
  }

  async save(id: string, content: string): Promise<void> {
    const file = attachmentPath(keyOfFolder(this.mailDir), id);
    await putObject(file, content);
  }

  list(): Promise<string[]> {
    return listObjects(keyOfFolder(this.mailDir));
  }
}

const mails = new Mails({ mailDir: './mails' });
const app = express();
app.post('/mails/:id', express.text(), wrap(async (req, res) => {
  await mails.save(String(req.params.id), req.body);
  res.json(await mails.list());
}));
app.listen(3000);
