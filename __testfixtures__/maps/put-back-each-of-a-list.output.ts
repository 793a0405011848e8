import express from 'express';
import { wrap } from './state/async-handler';
import { sharedList, withLock } from './state/stores';

interface Loan {
  id: number;
  reader: string;
}

interface Book {
  id: number;
  lent: boolean;
  loans: Loan[];
}

const books = sharedList<Book>('books');
const loans = sharedList<Loan>('loans');
const app = express();
app.use(express.json());

app.post('/books', wrap(async (req, res) => {
  return withLock('books', async () => {
    await books.push({ id: Number(req.body.id), lent: false, loans: [] });
    res.status(201).end();
  });
}));
app.post('/books/:id/loans', wrap(async (req, res) => {
  return withLock('books', () => withLock('loans', async () => {
    const items = await books.toArray();
    const book = items.find((one) => one.id === Number(req.params.id));
    if (!book) return res.status(404).end();
    if (book.lent) return res.status(409).end();
    const loan: Loan = { id: (await loans.length()) + 1, reader: String(req.body.reader) };
    book.lent = true;
    book.loans.push(loan);
    await books.update(() => items);
    await loans.push(loan);
    res.json(loan);
  }));
}));
app.get('/books', wrap(async (_req, res) => {
  res.json(await books.toArray());
}));
app.get('/loans', wrap(async (_req, res) => {
  res.json(await loans.toArray());
}));

app.listen(3000);
