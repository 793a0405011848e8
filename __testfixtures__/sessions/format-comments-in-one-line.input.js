const express = require('express');
const session = require('express-session');

express().use(session(/* options: */ { /* a */ secret: 'cat' /* b */, /* c */ cookie: { maxAge: 1000 } /* d */ } /* e */));
