exports.log = (text) => console.log(text);
