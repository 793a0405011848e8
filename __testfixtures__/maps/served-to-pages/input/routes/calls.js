const express = require('express');
const { use, refuse } = require('../public/js/limits');

const calls = new Map();

const router = express.Router();
router.get('/call', (req, res) => {
  if (use(calls, req.ip, 10)) return res.json({ ok: true });
  res.status(429).json({ refused: refuse(req.ip) });
});

module.exports = router;
