import express from 'express';

class ByLowerCase extends Map {
  get(key) {
    return super.get(key.toLowerCase());
  }
  set(key, value) {
    return super.set(key.toLowerCase(), value);
  }
}

class Directory {
  #people = new ByLowerCase(); //~ memory-map #people

  add(person) {
    const people = this.#people;
    people.set(person.name, person);
  }
}

const directory = new Directory();
const app = express();
app.post('/people', (req, res) => {
  directory.add(req.body);
  res.sendStatus(201);
});
