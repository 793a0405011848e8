const Storage = require('./storage');
const pick = (kind) => (kind === 'notes' ? new Storage('notes') : new Storage('files'));

module.exports = function (app) {
  app.set('trust proxy', true);
  app.put('/:kind/:id', (req, res) => {
    const storage = pick(req.params.kind);
    storage.set(req.params.id, req.body);
    res.set('X-Kept', 'yes');
    res.end();
  });
};
