// Work that nobody waits for: timers, listeners. What goes wrong there goes to the log instead of ending the process.
type Work<Arguments extends unknown[]> = (...values: Arguments) => unknown;

export function inBackground<Arguments extends unknown[]>(
  work: Work<Arguments>,
): (...values: Arguments) => void {
  return function (this: unknown, ...values) {
    run(() => work.apply(this, values)).catch(report);
  };
}

/** For timers: a run that would begin before the one before it has ended is left out. */
export function oneAtATime<Arguments extends unknown[]>(
  work: Work<Arguments>,
): (...values: Arguments) => void {
  let isBusy = false;
  return function (this: unknown, ...values) {
    if (isBusy) return;
    isBusy = true;
    run(() => work.apply(this, values))
      .catch(report)
      .finally(() => {
        isBusy = false;
      });
  };
}

async function run(work: () => unknown): Promise<void> {
  await work();
}

function report(error: unknown): void {
  console.error(error);
}
