const express = require('express');
const session = require('express-session');
const config = require('config');

express().use(session(config.get('session')));
