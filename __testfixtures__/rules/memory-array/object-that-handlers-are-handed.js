const express = require('express');

class Board {
  constructor() {
    this.posts = []; //~ memory-array posts
  }
}
class Basket {
  constructor() {
    this.items = [];
  }
}
class Menu {
  constructor() {
    this.dishes = ['soup'];
  }
}

const app = express();
app.set('board', new Board());
app.set('menu', new Menu());
app.use((req, res, next) => {
  // One for each request.
  res.locals.basket = new Basket();
  next();
});
app.post('/posts', (req, res) => {
  const board = req.app.get('board');
  board.posts.push(req.query.text);
  res.json(board.posts);
});
app.get('/order', (req, res) => {
  const { basket } = res.locals;
  for (const dish of req.app.get('menu').dishes) basket.items.push(dish);
  res.json(basket.items);
});

app.listen(3000);
process.on('SIGTERM', () => process.exit());
