const express = require('express');

const app = express();
const visits = new Map();
app.use(express.static('public'));
app.get('/visits/:page', (req, res) => {
  visits.set(req.params.page, (visits.get(req.params.page) || 0) + 1);
  res.json({ visits: visits.get(req.params.page) });
});
app.listen(3000);
