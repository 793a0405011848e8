import { putObject, type ObjectBody } from './put.js';

/** Objects that are written while something else goes on, to be waited for later. */
export interface ObjectWrites {
  /** As `putObject`; what goes wrong is told by `done`. */
  put(key: string, body: ObjectBody): void;
  /** Resolves when all of them are there. */
  done(): Promise<void>;
}

export function objectWrites(): ObjectWrites {
  const writes: Promise<void>[] = [];
  return {
    put(key, body) {
      const write = putObject(key, body);
      write.catch(() => {});
      writes.push(write);
    },
    async done() {
      await Promise.all(writes);
    },
  };
}
