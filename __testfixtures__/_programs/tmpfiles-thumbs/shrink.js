// Stands for the image tool of such apps: node shrink.js SOURCE TARGET
const fs = require('fs');

const [source, target] = process.argv.slice(2);
const pixels = fs.readFileSync(source);
const small = pixels.filter((_, index) => index % 2 === 0);
fs.writeFileSync(target, small);
console.log(`${pixels.length} to ${small.length}`);
