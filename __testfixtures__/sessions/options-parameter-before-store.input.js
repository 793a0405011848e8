const express = require('express');
const session = require('express-session');

module.exports = (options) => session({ ...options, store: new session.MemoryStore() });
