const { app, tables } = require('./server');

app.put('/:kind/:id', (req, res) => res.json(tables[req.params.kind].keep(req.params.id, req.body)));
