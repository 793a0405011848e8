const express = require('express');
const session = require('express-session');

express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, rolling: true, }));
