const helpers = module.exports;

helpers.route = (...args) => {
  const [router, verb, path, handler] = args;
  router[verb](path, handler);
};

helpers.run = (statement, values) => statement.prepare(values);
