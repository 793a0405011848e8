import express from 'express';
import { isDev } from './env.js';
import { report } from './reports.js';

if (isDev) setInterval(() => report('here'), 60_000);
if (!isDev) setInterval(() => report('there'), 60_000); //~ timer-job setInterval

export const app = express();
