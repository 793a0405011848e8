const { IncomingForm } = require('formidable');

module.exports = (req, res) => {
  const form = new IncomingForm(); //~ upload-disk form
  form.parse(req, (error, fields, files) => res.json(files));
};
