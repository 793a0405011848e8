export const entries: Record<string, number> = {};

const fill = async () => {
  const steps = [one, two];
  for (const step of steps) await step();
};

async function one() {
  entries.one = 1;
}

async function two() {
  entries.two = 2;
}

export default fill;
