/** Every key in Redis begins with it: apps that share a Redis need different ones. */
export const PREFIX = process.env.STATE_PREFIX || 'app';
const TIMEOUT_MS = Number(process.env.STATE_TIMEOUT_MS || 5000);

/** Rejects if Redis takes too long. The timer also keeps the process running until there is an answer. */
export function inTime<Reply>(store: string, answer: Promise<Reply>): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error(`shared state "${store}": no answer within ${TIMEOUT_MS} ms`));
    const timer = setTimeout(late, TIMEOUT_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
