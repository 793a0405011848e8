// The page shows how many calls are left; the server counts them.
function use(calls, who, most) {
  const before = calls.get(who) || 0;
  if (before >= most) return false;
  calls.set(who, before + 1);
  return true;
}

const refused = {};

function refuse(who) {
  refused[who] = (refused[who] || 0) + 1;
  return refused[who];
}

if (typeof module === 'object') module.exports = { use, refuse };
