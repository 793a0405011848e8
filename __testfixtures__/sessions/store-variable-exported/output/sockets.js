const { store } = require('./store');

module.exports = (app) => app.on('upgrade', (req) => store.get(req.sessionId, console.log));
