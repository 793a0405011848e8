const express = require('express');

const app = express();

let visits; //~ memory-map visits

function reset() {
  visits = new Map();
}

reset();

app.post('/visits/:id', (req, res) => {
  const visit = visits.get(req.params.id) ?? { pages: [] };
  visit.pages.push(String(req.query.page));
  visits.set(req.params.id, visit);
  res.json(visit);
});
