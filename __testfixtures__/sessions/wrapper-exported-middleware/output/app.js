const express = require('express');

express().use(require('./middleware/session')).listen(3000);
