import express, { type Response } from 'express';
import { Desk, type Receipt } from './desk';
import { loansOf, nextFor, queueFor, renew } from './loans';

const app = express();
const desk = new Desk();

function answer(res: Response, receipt: Receipt | null): void {
  if (receipt) res.json(receipt);
  else res.status(409).json({ error: 'not possible' });
}

app.put('/members/:member/loans/:book', (req, res) => {
  answer(res, desk.lend(req.params.member, req.params.book));
});

app.delete('/members/:member/loans/:book', (req, res) => {
  answer(res, desk.takeBack(req.params.member, req.params.book));
});

app.post('/members/:member/loans/:book/renew', (req, res) => {
  const loan = renew(req.params.member, req.params.book);
  if (!loan) {
    res.sendStatus(404);
    return;
  }
  res.json({ renewals: loan.renewals });
});

app.get('/members/:member/loans', (req, res) => {
  res.json(loansOf(req.params.member).map(({ book }) => book));
});

app.post('/books/:book/queue/:member', (req, res) => {
  res.json({ position: queueFor(req.params.book, req.params.member) });
});

app.get('/books/:book/queue', (req, res) => {
  res.json({ next: nextFor(req.params.book) ?? null });
});

app.get('/desk', (_req, res) => {
  res.json({ handled: Desk.handledSoFar() });
});

app.listen(process.env.PORT ?? 3000);
