const router = require("express").Router();
const session = require("express-session");
const { RedisStore } = require("connect-redis");
const { redisClient } = require("./state/redis");

router.use(
  session({
    resave: false, // as is
    saveUninitialized: false, //
    secret: "test",
    // store: new session.MemoryStore(),
    // seconds
    store: new RedisStore({ client: redisClient, prefix: "app:sess:" }), // on disk
    cookie: {
      maxAge: 10000,
    },
  })
);

module.exports = router;
