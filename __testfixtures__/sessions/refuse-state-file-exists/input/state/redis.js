exports.states = ['red', 'green'];
