const router = require("express").Router();
const session = require("express-session");
const FileStore = require("session-file-store")(session);

router.use(
  session({
    resave: false, // as is
    saveUninitialized: false, //
    secret: "test",
    // store: new session.MemoryStore(),
    store: new FileStore({
      reapInterval: 10, // seconds
      path: "./test-session",
    }), // on disk
    cookie: {
      maxAge: 10000,
    },
  })
);

module.exports = router;
