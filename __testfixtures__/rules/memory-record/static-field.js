const express = require('express');
const app = express();

class Pages {
  static byHost = {}; //~ memory-record byHost

  static async load() {
    Pages.byHost = await fetch(process.env.PAGES).then((response) => response.json());
  }
}

app.post('/pages', async (req, res) => {
  await Pages.load();
  res.json(Pages.byHost);
});
