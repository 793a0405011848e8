module.exports = (req, res) => res.json({ isAttacked: req.app.locals.isAttacked === true });
