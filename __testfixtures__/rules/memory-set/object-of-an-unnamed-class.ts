import express from 'express';

const pads = new (class {
  private names = new Set<string>(); //~ memory-set names

  add(name: string) {
    this.names.add(name);
  }

  list() {
    return [...this.names];
  }
})();

const listOf = (names: string[]) =>
  new (class {
    private seen = new Set<string>();

    all() {
      for (const name of names) this.seen.add(name);
      return [...this.seen];
    }
  })().all();

const app = express();
app.post('/pads/:name', (req, res) => {
  pads.add(req.params.name);
  res.json(listOf(pads.list()));
});
