const express = require('express');
const session = require('express-session');

express().use(session({ /* nothing yet */ }));
