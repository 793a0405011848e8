import { Writable } from 'node:stream';
import express from 'express';

class Tail extends Writable {
  total = 0; //~ memory-counter total

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.total += chunk.length;
    done();
  }
}

const tail = new Tail();
const app = express();
app.post('/logs', (req, res) => {
  req.pipe(tail, { end: false });
  req.on('end', () => res.json(tail.total));
});
