import express from 'express';

interface Loan {
  id: number;
  reader: string;
}

interface Book {
  id: number;
  lent: boolean;
  loans: Loan[];
}

const books: Book[] = [];
const loans: Loan[] = [];
const app = express();
app.use(express.json());

app.post('/books', (req, res) => {
  books.push({ id: Number(req.body.id), lent: false, loans: [] });
  res.status(201).end();
});
app.post('/books/:id/loans', (req, res) => {
  const book = books.find((one) => one.id === Number(req.params.id));
  if (!book) return res.status(404).end();
  if (book.lent) return res.status(409).end();
  const loan: Loan = { id: loans.length + 1, reader: String(req.body.reader) };
  book.lent = true;
  book.loans.push(loan);
  loans.push(loan);
  res.json(loan);
});
app.get('/books', (_req, res) => {
  res.json(books);
});
app.get('/loans', (_req, res) => {
  res.json(loans);
});

app.listen(3000);
