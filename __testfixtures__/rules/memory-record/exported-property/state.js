exports.scores = {}; //~ memory-record scores
