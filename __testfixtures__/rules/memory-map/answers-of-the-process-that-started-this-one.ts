import express from 'express';

class Primary {
  private last = 0;
  private readonly pending = new Map<number, (value: unknown) => void>();

  constructor() {
    process.on('message', (message: { id: number; value: unknown }) => {
      this.pending.get(message.id)?.(message.value);
      this.pending.delete(message.id);
    });
  }

  ask(method: string): Promise<unknown> {
    const id = ++this.last;
    return new Promise((resolve) => {
      this.pending.set(id, resolve);
      process.send?.({ id, method });
    });
  }
}

const primary = new Primary();
const app = express();
app.get('/credits', async (req, res) => {
  res.json(await primary.ask('credits'));
});
app.listen(3000); //~ no-graceful-shutdown app.listen
