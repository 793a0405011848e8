const Pages = module.exports;

let first = null;

Pages.visit = (name) => {
  if (first !== name) first = name;
  return first;
};
