const { Router } = require('express');
let tools = require('../seed');
const pages = require('../catalogue');

const router = Router();

router.get('/', (req, res) => res.json({ tools, pages }));

router.post('/', (req, res) => {
  const tool = { id: String(req.body.id), name: String(req.body.name) };
  tools = [...tools, tool];
  res.status(201).json(tool);
});

router.delete('/:id', (req, res) => {
  const left = tools.filter((one) => one.id !== req.params.id);
  tools = left;
  res.json({ left: left.length });
});

router.delete('/', (req, res) => {
  const none = tools.filter((one) => one.id === req.body.id);
  tools = none;
  res.end();
});

module.exports = router;
