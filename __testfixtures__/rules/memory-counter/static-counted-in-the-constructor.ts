import express from 'express';

class Ticket {
  static issued = 0; //~ memory-counter issued
  readonly number: number;
  private steps = 0;

  constructor() {
    Ticket.issued += 1;
    this.number = Ticket.issued;
    this.steps += 1;
  }
}

class Line {
  static made = 0;

  constructor() {
    Line.made += 1;
  }
}
const line = new Line();

const app = express();
app.post('/tickets', (req, res) => res.json(new Ticket()));
app.get('/line', (req, res) => res.json(line));
