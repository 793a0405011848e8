module.exports = (req, res) => req.sessionStore.ids((error, ids) => res.json(ids));
