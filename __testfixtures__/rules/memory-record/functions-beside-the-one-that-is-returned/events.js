exports.recorder = function (db) {
  const waiting = {}; //~ memory-record waiting

  function record(event) {
    db.save(event);
    later(event);
  }

  function later(event) {
    (waiting[event.type] ||= []).push(event.time);
  }

  function take(type) {
    const times = waiting[type];
    delete waiting[type];
    return times;
  }

  record.take = take;
  return record;
};
