const express = require('express');

class Realm {
  clients = new Map(); //~ memory-map clients

  join(id, name) {
    this.clients.set(id, name);
  }
}

function attach(app) {
  const realm = new Realm();
  app.post('/join/:id', (req, res) => {
    realm.join(req.params.id, req.body.name);
    res.sendStatus(204);
  });
}

const api = express();
api.on('mount', () => attach(api));
const app = express();
app.use('/api', api);
