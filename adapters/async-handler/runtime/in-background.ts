// Work that nobody waits for: timers, listeners. What goes wrong there goes to the log instead of ending the process.
type Callback = (...values: never[]) => unknown;

export function inBackground<Work extends Callback>(work: Work): Work {
  return function (this: unknown, ...values: unknown[]) {
    run(() => Reflect.apply(work, this, values)).catch(report);
  } as Callback as Work;
}

/** For timers: a run that would begin before the one before it has ended is left out. */
export function oneAtATime<Work extends Callback>(work: Work): Work {
  let isBusy = false;
  return function (this: unknown, ...values: unknown[]) {
    if (isBusy) return;
    isBusy = true;
    run(() => Reflect.apply(work, this, values))
      .catch(report)
      .finally(() => {
        isBusy = false;
      });
  } as Callback as Work;
}

async function run(work: () => unknown): Promise<void> {
  await work();
}

function report(error: unknown): void {
  console.error(error);
}
