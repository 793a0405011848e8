import express from 'express';
import session from 'express-session';
import options from './session-options.js';

express().use(session(options));
