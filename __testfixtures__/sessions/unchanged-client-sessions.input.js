const express = require('express');
const sessions = require('client-sessions');

express().use(sessions({ cookieName: 'session', secret: 'cat', duration: 1000 }));
