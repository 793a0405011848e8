module.exports = (req, res) => {
  if (req.body.name.includes('{{')) req.app.locals.isAttacked = true;
  res.end();
};
