const program = require('commander');
const prompt = require('prompt');
const fs = require('fs');

program.command('setup').action(() => {
  prompt.start();
  prompt.get([{ name: 'folder', required: true }], (err, answer) => {
    if (err) process.exit(1);
    fs.writeFileSync('shop.config.json', JSON.stringify(answer));
  });
});
program.parse(process.argv);
