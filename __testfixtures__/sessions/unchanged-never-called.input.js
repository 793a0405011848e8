const express = require('express');
const session = require('express-session');

module.exports = { app: express(), Cookie: session.Cookie, MemoryStore: session.MemoryStore };
