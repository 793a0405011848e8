const express = require('express');
const session = require('express-session');

express().use(session({ secret: 'cat', store: new session.MemoryStore() }));
