// A host loads each file of a folder, and calls what that exports for each message.
let lastOne; //~ memory-value lastOne

module.exports = (answer, words) => {
  answer.addField('before', lastOne);
  lastOne = words[0];
};
