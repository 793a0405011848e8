const Files = module.exports;

let removed = 0; //~ memory-counter removed
let folder = null;

Files.prepare = (name) => {
  folder = name;
};

Files.remove = (req, res) => {
  removed += 1;
  res.json({ folder, removed });
};
