const Storage = require('./storage');
const storages = { files: new Storage('files'), notes: new Storage('notes') };

module.exports = function (app) {
  app.set('trust proxy', true);
  app.put('/:kind/:id', (req, res) => {
    const storage = storages[req.params.kind];
    storage.set(req.params.id, req.body);
    res.set('X-Kept', 'yes');
    res.end();
  });
};
