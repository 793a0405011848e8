export const prepare = async () => {
  console.log('ready');
};
