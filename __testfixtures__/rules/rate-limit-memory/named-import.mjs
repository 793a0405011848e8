import express from 'express';
import { rateLimit as atMost } from 'express-rate-limit';

export const app = express();
app.use(atMost({ limit: 5 })); //~ rate-limit-memory atMost
