module.exports = {
  port: 3000,
  session: { secret: 'cat', resave: false, cookie: { maxAge: 1000 } },
};
