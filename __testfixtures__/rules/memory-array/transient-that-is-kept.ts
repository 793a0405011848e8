import express from 'express';
import { container, inject, injectable } from 'tsyringe';

interface Ledger {
  add(line: string): number;
}

@injectable()
class MemoryLedger implements Ledger {
  private readonly lines: string[] = []; //~ memory-array lines

  add(line: string): number {
    return this.lines.push(line);
  }
}

@injectable()
class Payments {
  private readonly paid: string[] = []; //~ memory-array paid

  constructor(@inject('Ledger') private readonly ledger: Ledger) {}

  pay(line: string): number {
    this.paid.push(line);
    return this.ledger.add(line);
  }

  all(): string[] {
    return this.paid;
  }
}

container.registerSingleton<Ledger>('Ledger', MemoryLedger);
const payments = container.resolve(Payments);

const app = express();
app.post('/pay/:line', (req, res) => res.json(payments.pay(req.params.line)));
app.get('/paid', (req, res) => res.json(payments.all()));
app.listen(3000); //~ no-graceful-shutdown app.listen
