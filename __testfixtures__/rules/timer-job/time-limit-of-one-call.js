const express = require('express');
const { Docker } = require('dockerode');
const request = require('request');

const docker = new Docker();
const app = express();

function wait(id, limit, callback) {
  const container = docker.getContainer(id);
  let isTooLate = false;
  const timer = setTimeout(() => {
    isTooLate = true;
    container.kill((error) => console.warn(error));
  }, limit);
  container.wait((error, result) => {
    clearTimeout(timer);
    callback(error || isTooLate ? new Error('late') : null, result);
  });
}

function download(url, callback) {
  const once = function (error) {
    if (timer) clearTimeout(timer);
    callback(error);
    callback = function () {};
  };
  var timer = setTimeout(function () {
    timer = null;
    once(new Error('late'));
  }, 180000);
  request.get(url).on('end', () => once());
}

function open(name) {
  let isOpen = true;
  let bids = 0; //~ memory-counter bids
  setTimeout(() => { //~ timer-job setTimeout
    isOpen = false;
  }, 600000);
  return { name, isOpen: () => isOpen, bid: () => ++bids };
}

const auctions = new Map(); //~ memory-map auctions
app.post('/runs/:id', (req, res) => wait(req.params.id, 60000, (error) => res.sendStatus(error ? 504 : 200)));
app.post('/files', (req, res) => download(req.body.url, (error) => res.sendStatus(error ? 504 : 200)));
app.post('/auctions/:id', (req, res) => {
  auctions.set(req.params.id, open(req.params.id));
  res.end();
});
app.post('/auctions/:id/bids', (req, res) => {
  const auction = auctions.get(req.params.id);
  res.json(auction.isOpen() && auction.bid());
});
