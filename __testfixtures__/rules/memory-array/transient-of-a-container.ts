import express from 'express';
import { container, injectable } from 'tsyringe';

@injectable()
class Basket {
  private readonly lines: string[] = [];

  add(line: string): number {
    return this.lines.push(line);
  }
}

@injectable()
class Checkout {
  constructor(private readonly basket: Basket) {}

  total(lines: string[]): number {
    for (const line of lines) this.basket.add(line);
    return lines.length;
  }
}

const app = express();
app.post('/checkout', (req, res) => {
  res.json(container.resolve(Checkout).total(req.body.lines));
});
app.listen(3000); //~ no-graceful-shutdown app.listen
