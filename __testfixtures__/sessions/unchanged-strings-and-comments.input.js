const express = require('express');

// app.use(session({ secret: 'cat' })) needs require('express-session')
const text = "const session = require('express-session'); session({})";
const more = `import session from 'express-session'; session(${text})`;
express().get('/', (req, res) => res.send(more));
