const { Router } = require('express');

const router = Router();
router.post('/login', (req, res) => {
  req.session.user = req.body.user;
  res.redirect('/');
});
module.exports = router;
