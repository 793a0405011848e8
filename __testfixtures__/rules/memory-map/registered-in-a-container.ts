import express from 'express';
import { container, inject, injectable } from 'tsyringe';

container.register('Carts', { useValue: new Map<string, string[]>() }); //~ memory-map Carts

@injectable()
class Carts {
  constructor(@inject('Carts') private readonly carts: Map<string, string[]>) {}

  add(id: string): void {
    this.carts.set(id, []);
  }
}

const app = express();
app.post('/:id', (req, res) => {
  container.resolve(Carts).add(req.params.id);
  res.end();
});
app.listen(3000); //~ no-graceful-shutdown app.listen
