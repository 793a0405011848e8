const express = require('express');
const { sheets } = require('./sheets');

const plans = {};
async function loadPlan(id) {
  const rows = await sheets.read(id);
  plans[id] = rows;
  return rows;
}
async function planOf(id) {
  if (plans[id]) return plans[id];
  return loadPlan(id);
}

const marks = {}; //~ memory-record marks
async function loadMarks(id) {
  const rows = await sheets.read(id);
  marks[id] = rows;
  return rows;
}

const app = express();
app.get('/plans/:id', async (req, res) => res.json(await planOf(req.params.id)));
app.post('/marks/:id', async (req, res) => res.json(await loadMarks(req.params.id)));
app.get('/marks/:id', (req, res) => res.json(marks[req.params.id]));
