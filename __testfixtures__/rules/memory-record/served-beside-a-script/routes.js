const { app } = require('./server');
const store = require('./store');

app.put('/rooms/:id', (req, res) => res.json(store.keep(req.params.id, req.body)));
