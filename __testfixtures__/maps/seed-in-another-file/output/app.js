const express = require('express');
const routes = require('./routes/tools');
let pages = require('./catalogue');

const app = express();
app.use(express.json());
app.use('/tools', routes);

app.post('/pages', (req, res) => {
  pages = [...pages, String(req.body.name)];
  res.json(pages);
});

app.listen(3000);
