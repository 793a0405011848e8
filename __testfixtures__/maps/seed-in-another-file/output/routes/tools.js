const { Router } = require('express');
const { wrap } = require('../state/async-handler');
const { sharedList } = require('../state/stores');
const tools = sharedList('tools', { initial: require('../seed') });
const pages = require('../catalogue');

const router = Router();

router.get('/', wrap(async (req, res) => res.json({ tools: await tools.toArray(), pages })));

router.post('/', wrap(async (req, res) => {
  const tool = { id: String(req.body.id), name: String(req.body.name) };
  await tools.push(tool);
  res.status(201).json(tool);
}));

router.delete('/:id', wrap(async (req, res) => {
  const left = await tools.update((items) => items.filter((one) => one.id !== req.params.id));
  res.json({ left: left.length });
}));

router.delete('/', wrap(async (req, res) => {
  await tools.update((items) => items.filter((one) => one.id === req.body.id));
  res.end();
}));

module.exports = router;
