import { program } from 'commander';
import { writeFileSync } from 'fs';

program.command('init').action(() => {
  writeFileSync('shop.config.json', '{}');
});
program.parse();
