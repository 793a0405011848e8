const Router = require('@koa/router');
const Pages = require('./pages');

const router = new Router();

function action(method, path, Controller, name) {
  router[method](path, async (ctx) => {
    const controller = new Controller(ctx);
    await controller.start(ctx);
    controller[name]();
  });
}

action('get', '/pages', Pages, 'show');
module.exports = router;
