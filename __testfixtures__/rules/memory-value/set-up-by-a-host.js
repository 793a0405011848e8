// A host loads each file of a folder, and calls what that exports once.
let port;
let lamps;

function blink(name) {
  return lamps.byName(name).blink(`http://localhost:${port}/lamps/${name}`);
}

module.exports = (host) => {
  port = host.port();
  lamps = host.lamps;
  host.registerAction('blink', blink);
};
