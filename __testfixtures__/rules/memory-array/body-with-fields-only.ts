import express from 'express';
import { save } from './database';

export class Person {
  name!: string;
  tags?: string[];
}

export class Shelf {
  books: string[] = []; //~ memory-array books
}

export class Basket {
  items: string[] = []; //~ memory-array items

  total() {
    return this.items.length;
  }
}

function tagged(person: Person, tag: string) {
  person.tags?.push(tag);
  return save(person);
}

function filled(basket: Basket, item: string) {
  basket.items.push(item);
  return basket.total();
}

function placed(shelf: Shelf, book: string) {
  shelf.books.push(book);
  return shelf;
}

const app = express();
app.post('/people', async (req, res) => {
  res.json(await tagged(req.body, 'new'));
});
app.post('/shelves', (req, res) => {
  res.json(placed(res.locals.shelf, req.body.book));
});
app.post('/baskets', (req, res) => {
  res.json(filled(res.locals.basket, req.body.item));
});
