const threads = new Map();
const likes = {};

module.exports = {
  create(id, author, text) {
    if (threads.has(id)) return false;
    threads.set(id, { author, posts: [{ author, text }], locked: false });
    return true;
  },

  reply(id, author, text) {
    const thread = threads.get(id);
    if (!thread) return 'missing';
    if (thread.locked) return 'locked';
    thread.posts.push({ author, text });
    return 'ok';
  },

  lock(id) {
    if (!threads.has(id)) return false;
    threads.get(id).locked = true;
    return true;
  },

  like(id) {
    if (!likes[id]) likes[id] = 0;
    likes[id]++;
    return likes[id];
  },

  read(id) {
    const thread = threads.get(id);
    return thread && { ...thread, likes: likes[id] || 0 };
  },

  titles() {
    return Array.from(threads.keys());
  },
};
