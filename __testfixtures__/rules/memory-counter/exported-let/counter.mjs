export let count = 0; //~ memory-counter count

export const increment = () => {
  count += 1;
};
