import express from 'express';

class Order {
  private lines: string[] = [];

  add(line: string) {
    this.lines.push(line);
  }
}

class Request {
  private settings: { data?: Order } = {};
  private parts: Order[] = [];

  send(order: Order) {
    this.settings['data'] = order;
    this.parts.push(order);
    return fetch('https://example.com', { body: JSON.stringify(this.settings) });
  }
}

class Bill {
  private rows: string[] = []; //~ memory-array rows

  add(row: string) {
    this.rows.push(row);
  }
}

class Ledger {
  private bills: Record<string, Bill> = {}; //~ memory-record bills

  open(name: string, bill: Bill) {
    this.bills[name] = bill;
  }
}

const ledger = new Ledger();

const app = express();
app.post('/orders', async (req, res) => {
  const order = new Order();
  order.add(req.body.line);
  await new Request().send(order);
  res.end();
});
app.post('/bills', (req, res) => {
  const bill = new Bill();
  bill.add(req.body.row);
  ledger.open(req.body.name, bill);
  res.end();
});
