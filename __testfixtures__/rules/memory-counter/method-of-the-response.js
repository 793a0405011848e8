import express from 'express';

class Labels {
  count = 0;

  set(name, value) {
    this.count += 1;
    console.log(name, value);
  }
}

const labels = new Labels();
labels.set('region', 'eu');

function index(req, res) {
  res.set('Content-Type', 'text/html');
  res.send('<p>hello</p>');
}

const app = express();
app.get('/', index);
app.use((req, res, next) => {
  res.set('X-Region', 'eu');
  next();
});
