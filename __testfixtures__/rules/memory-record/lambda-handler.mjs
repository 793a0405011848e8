const warm = {}; //~ memory-record warm

export const handler = async (event) => {
  warm[event.user] = event.path;
  return { statusCode: 200, body: JSON.stringify(warm) };
};
