import express from 'express';

let rates = {};

async function refresh() {
  const response = await fetch(process.env.RATES_URL);
  const { quotes } = await response.json();
  rates = quotes;
}

await refresh();
setInterval(refresh, 60_000); //~ timer-job setInterval

const app = express();
app.get('/rates/:currency', (req, res) => res.json(rates[req.params.currency]));
