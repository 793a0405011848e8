import express from 'express';
import { get } from 'node:https';

const app = express();
const asked = new Map();
const waiting = new Map(); //~ memory-map waiting
const chains = new Map(); //~ memory-map chains

function pageOf(url) {
  const key = JSON.stringify([url]);
  let page = asked.get(key);
  if (page) return page;

  page = new Promise((resolve, reject) => {
    get(url, (answer) => {
      let text = '';
      answer.on('data', (part) => (text += part));
      answer.on('end', () => resolve(text));
    }).on('error', reject);
  });
  const remove = () => asked.delete(key);
  page.then(remove).catch(remove);
  asked.set(key, page);
  return page;
}

const answers = new Map(); //~ memory-map answers

function answerOf(id) {
  let answer = waiting.get(id);
  if (answer) return answer;

  answer = new Promise((resolve) => {
    answers.set(id, { resolve, since: Date.now() });
  });
  answer.then(() => waiting.delete(id));
  waiting.set(id, answer);
  return answer;
}

function inTurn(id, work) {
  let turn = chains.get(id);
  turn = (turn || Promise.resolve()).then(work);
  turn.then(() => chains.delete(id));
  chains.set(id, turn);
  return turn;
}

app.get('/pages', async (req, res) => res.send(await pageOf(req.query.url)));
app.get('/answers/:id', async (req, res) => res.json(await answerOf(req.params.id)));
app.post('/answers/:id', (req, res) => {
  answers.get(req.params.id)?.resolve(req.body);
  answers.delete(req.params.id);
  res.end();
});
app.post('/turns/:id', async (req, res) => res.json(await inTurn(req.params.id, () => req.params.id)));
