const express = require('express');
const session = require('express-session');

express().use(session({ ...require('./session.json'), name: 'sid' }));
