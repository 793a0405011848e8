import async from 'async';
import express from 'express';
import fastq from 'fastq';
import PQueue from 'p-queue';
import pLimit from 'p-limit';
import { convert, remove, send } from './work';

class Files {
  private static readonly removals = new PQueue({ concurrency: 1 }); //~ in-process-queue removals
  private readonly conversions = async.queue(convert, 2); //~ in-process-queue conversions

  take(name: string) {
    this.conversions.push(name);
    void Files.removals.add(() => remove(name));
  }
}

class Upload {
  private readonly parts = new PQueue({ concurrency: 3 });

  async all(names: string[]) {
    for (const name of names) void this.parts.add(() => convert(name));
    await this.parts.onIdle();
  }
}

const mails = fastq.promise(send, 1); //~ in-process-queue mails
const limit = pLimit(2);
const files = new Files();
const app = express();

app.post('/files', async (req, res) => {
  const queue = new PQueue({ concurrency: 2 });
  for (const name of req.body.names) void queue.add(() => convert(name));
  await queue.onIdle();
  await new Upload().all(req.body.names);
  files.take(req.body.name);
  void mails.push(req.body.mail);
  res.json(await limit(() => convert(req.body.name)));
});
