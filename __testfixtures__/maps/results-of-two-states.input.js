const express = require('express');

const app = express();
app.use(express.json());
const flags = {};
let version = 1;

// In one block.
app.post('/flags/:name', (req, res) => {
  const { name } = req.params;
  flags[name] = !flags[name];
  version += 1;
  res.json({ [name]: flags[name], version, next: version + 1 });
});

// In a block of the other's.
app.put('/flags/:name', (req, res) => {
  const { name } = req.params;
  version += 1;
  if (req.body.toggle) {
    flags[name] = !flags[name];
    return res.json({ flag: flags[name], version });
  }
  res.json({ version, next: version + 1 });
});

// Apart: each has the first name.
app.post('/apart', (req, res) => {
  if (req.body.flag) {
    flags.apart = !flags.apart;
    res.json([flags.apart, flags.apart]);
  } else {
    version += 1;
    res.json([version, version]);
  }
});

app.listen(3000);
