const express = require('express');
const app = express();
const seats = new Map();

function* fill(users) {
  for (const user of users) {
    if (seats.size > 100) return;
    seats.set(`${seats.size}`, String(user));
    yield user;
  }
}

app.post('/seats', (req, res) => {
  for (const user of fill(req.body.users)) console.log(user);
  res.end();
});

app.listen(3000);
