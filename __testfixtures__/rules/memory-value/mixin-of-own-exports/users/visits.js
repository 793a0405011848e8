module.exports = (Users) => {
  let last = null; //~ memory-value last
  let version = null;

  Users.visit = (name) => {
    const before = last;
    last = name;
    return { name, before, version };
  };

  Users.begin = (number) => {
    version = number;
  };
};
