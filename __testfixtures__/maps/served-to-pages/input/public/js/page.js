const counts = {};

function show(name) {
  counts[name] = (counts[name] || 0) + 1;
  document.querySelector('#count').textContent = counts[name];
}
