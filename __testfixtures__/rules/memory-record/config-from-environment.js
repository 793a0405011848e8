const express = require('express');
const app = express();

const config = { port: 3000 };
if (process.env.PORT) config.port = Number(process.env.PORT);

function configure(overrides) {
  Object.assign(config, overrides);
}
configure({ title: 'shop' });

app.get('/config', (req, res) => res.json(config));
