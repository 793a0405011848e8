import express from 'express';

class Stream {
  private sent = 0;
  private received = 0; //~ memory-counter received

  emit(data: Buffer): void {
    this.sent++;
    if (this.sent % 500 === 0) {
      console.debug('sent', this.sent, data.length);
    }
  }

  receive(data: Buffer): number {
    this.received++;
    if (this.received % 500 === 0) console.debug('received', this.received, data.length);
    return this.received;
  }
}

const stream = new Stream();
export const app = express();

app.post('/frames', (req, res) => {
  stream.emit(req.body);
  res.json(stream.receive(req.body));
});
