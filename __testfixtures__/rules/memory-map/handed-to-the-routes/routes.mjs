export function serveRooms(app, rooms) {
  app.post('/rooms/:id', (req, res) => {
    rooms.set(req.params.id, req.body);
    res.end();
  });
}

export const serveUsers = ({ app, users, prices }) => {
  app.post('/users', (req, res) => {
    users.push(req.body);
    res.json({ users, price: prices.get(req.body.plan) });
  });
};

export function fill(prices) {
  prices.set('free', 0);
  prices.set('pro', 10);
}

export function countWords(counts, words) {
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
}
