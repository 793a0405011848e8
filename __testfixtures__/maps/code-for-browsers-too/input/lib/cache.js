const drafts = new Map();

exports.keep = (id, text) => {
  drafts.set(id, text);
  document.title = `${drafts.size} drafts`;
};
