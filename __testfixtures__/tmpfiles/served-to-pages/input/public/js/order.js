// The page goes over names in the same order as the server.
function inOrder(names, each) {
  for (const name of [...names].sort()) each(name);
}

if (typeof module === 'object') module.exports = { inOrder };
