// Work that nobody waits for: timers, listeners. What goes wrong there goes to the log instead of ending the process.
type Work<This, Values extends unknown[], Result = unknown> = (this: This, ...values: Values) => Result;

export function inBackground<This, Values extends unknown[]>(
  work: Work<This, Values>,
): Work<This, Values, void> {
  return function (...values) {
    run(() => work.apply(this, values)).catch(report);
  };
}

/** For timers: a run that would begin before the one before it has ended is left out. */
export function oneAtATime<This, Values extends unknown[]>(
  work: Work<This, Values>,
): Work<This, Values, void> {
  let isBusy = false;
  return function (...values) {
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
