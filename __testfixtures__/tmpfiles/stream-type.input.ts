import express from 'express';
import { createWriteStream, type WriteStream } from 'node:fs';
import path from 'node:path';

const FILES = path.join(process.cwd(), 'files');

function fill(out: WriteStream): void {
  out.end('a;b');
}

const app = express();

app.post('/files/:name', (req, res) => {
  fill(createWriteStream(path.join(FILES, req.params.name)));
  res.sendStatus(202);
});

app.listen(3000);
