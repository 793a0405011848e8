const { Router } = require('express');
const cache = new Map();
const router = Router();

router.get('/titles', (req, res) => res.json(req.app.get('titles')));

router.post('/', (req, res) => {
  const games = req.app.get('games');
  games[req.body.id] = req.body;
  req.store.states[req.body.id] = 'new';
  // Of the request alone, and of a table that is made for it.
  req.own = { routes: {} };
  req.own.routes[req.body.id] = req.url;
  const mine = new Map();
  mine.set('titles', []);
  mine.get('titles').push(req.body.title);
  res.json({ known: cache.size });
});

router.get('/:id', (req, res) => res.json([req.store.states[req.params.id], req.app.get('games')[req.params.id]]));
module.exports = router;
