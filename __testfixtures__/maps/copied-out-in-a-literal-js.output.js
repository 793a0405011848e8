const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');

class Library {
  books = sharedList('books');
  lent = sharedList('lent');
  notes = [];

  async add(title: string) {
    await this.books.push({ id: Date.now(), title });
    await this.lent.push({ id: Date.now(), title });
    this.notes.push(title);
  }

  async page() {
    const allBooks = await this.books.toArray();
    return { total: allBooks.length, data: { books: allBooks } };
  }

  async lending() {
    return { lent: await this.lent.toArray() };
  }

  remarks() {
    return { notes: this.notes };
  }
}

const library = new Library();
const app = express();
app.use(express.json());

app.post('/books', wrap(async (req, res) => {
  await library.add(String(req.body.title));
  res.end();
}));

app.get('/books', wrap(async (req, res) => {
  res.json({ ok: true, ...(await library.page()) });
}));

app.get('/lent', wrap(async (req, res) => {
  res.json({ ...(await library.lending()), at: Date.now() });
}));

app.get('/notes', (req, res) => {
  res.json(library.remarks());
});

app.get('/notes/count', (req, res) => {
  const { notes } = library.remarks();
  res.json(notes.length);
});

app.listen(3000);
