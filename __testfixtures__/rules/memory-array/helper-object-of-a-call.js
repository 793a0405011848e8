import express from 'express';

function collector() {
  const lines = [];
  return {
    add(line) {
      lines.push(line);
    },
    text: () => lines.join('\n'),
  };
}

const app = express();
app.get('/report', (req, res) => {
  const report = collector();
  report.add('one');
  report.add('two');
  res.send(report.text());
});
