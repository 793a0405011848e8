const router = require('express').Router();
const members = require('./data');

router.post('/', (req, res) => {
  members.push(req.body);
  res.json(members);
});

module.exports = router;
