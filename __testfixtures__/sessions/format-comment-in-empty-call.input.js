const express = require('express');
const session = require('express-session');

express().use(session /* sessions */ ( /* no options */ ));
