import express from 'express';

interface Book {
  id: number;
  title: string;
}

class Library {
  private readonly books: Book[] = [];
  private readonly lent: Book[] = [];
  private readonly notes: string[] = [];

  add(title: string) {
    this.books.push({ id: Date.now(), title });
    this.lent.push({ id: Date.now(), title });
    this.notes.push(title);
  }

  page() {
    return { total: this.books.length, data: { books: this.books } };
  }

  lending() {
    return { lent: this.lent };
  }

  remarks() {
    return { notes: this.notes };
  }
}

const library = new Library();
const app = express();
app.use(express.json());

app.post('/books', (req, res) => {
  library.add(String(req.body.title));
  res.end();
});

app.get('/books', (req, res) => {
  res.json({ ok: true, ...library.page() });
});

app.get('/lent', (req, res) => {
  res.json({ ...library.lending(), at: Date.now() });
});

app.get('/notes', (req, res) => {
  res.json(library.remarks());
});

app.get('/notes/count', (req, res) => {
  const { notes } = library.remarks();
  res.json(notes.length);
});

app.listen(3000);
