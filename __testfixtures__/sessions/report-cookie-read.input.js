const express = require('express');
const session = require('express-session');

const app = express();
app.use(session({ name: 'visit', secret: 'cat', cookie: { maxAge: 1000 } }));
app.get('/', (req, res) => res.json({ isNew: !(req.headers.cookie ?? '').includes('visit=') }));
app.get('/again', (req, res) => res.json({ isNew: !req.cookies.visit }));
