const express = require('express');

const visits = new Map();
const app = express();

app.post('/visits/:user', (req, res) => {
  visits.set(req.params.user, { seen: Date.now() });
  res.sendStatus(201);
});

setInterval(() => {
  for (const [user, visit] of visits) {
    if (visit.seen < Date.now() - 60000) {
      visits.delete(user);
      console.log(`${user} left`);
    }
  }
}, 60000);

app.listen(3000);
