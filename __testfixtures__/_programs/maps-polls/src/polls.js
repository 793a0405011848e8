/** @typedef {{ question: string, options: Record<string, number>, voters: string[], open: boolean }} Poll */

/** @type {Map<string, Poll>} */
const polls = new Map();
let created = 0;

export function createPoll(question, options) {
  const id = `poll-${++created}`;
  polls.set(id, {
    question,
    options: Object.fromEntries(options.map((option) => [option, 0])),
    voters: [],
    open: true,
  });
  return id;
}

export function getPoll(id) {
  return polls.get(id);
}

/** @returns {'ok' | 'unknown' | 'closed' | 'voted'} */
export function vote(id, voter, option) {
  const poll = polls.get(id);
  if (!poll || !(option in poll.options)) return 'unknown';
  if (!poll.open) return 'closed';
  if (poll.voters.includes(voter)) return 'voted';
  poll.options[option]++;
  poll.voters.push(voter);
  return 'ok';
}

export function close(id) {
  const poll = polls.get(id);
  if (!poll) return false;
  poll.open = false;
  return true;
}

export function openPolls() {
  const open = [];
  for (const [id, poll] of polls) {
    if (poll.open) open.push({ id, question: poll.question, votes: poll.voters.length });
  }
  return open;
}
