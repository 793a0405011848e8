const drafts = new Map();

exports.keep = (id, text) => {
  drafts.set(id, String(text));
  document.title = `${drafts.size} drafts`;
};
