import express, { type Express } from "express";
import session from "express-session";
import { RedisStore } from "connect-redis";
import { redisClient } from "./state/redis";
import { routes } from "./routes";

const app: Express = express();
app.use(session({
    secret: process.env.SESSION_SECRET as string,
    resave: false,
    saveUninitialized: false,
    cookie: { maxAge: 1000 * 60 * 60 },
    store: new RedisStore({ client: redisClient, prefix: "app:sess:" })
}));
app.use(routes);
