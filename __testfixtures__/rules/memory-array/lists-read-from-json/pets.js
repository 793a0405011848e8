const pets = require('./pets.json'); //~ memory-array pets

exports.all = () => pets;
exports.add = (pet) => {
  pets.push(pet);
  return pets.length;
};
