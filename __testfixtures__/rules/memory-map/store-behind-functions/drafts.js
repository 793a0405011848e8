const drafts = new Map(); //~ memory-map drafts

function getDraft(key) {
  const kept = drafts.get(key);
  return kept ? kept.data : null;
}

function setDraft(key, data) {
  drafts.set(key, { timestamp: Date.now(), data });
}

module.exports = { getDraft, setDraft };
