const mongoose = require('mongoose');

exports.transfer = async () => {
  const session = await mongoose.startSession();
  await session.withTransaction(() => mongoose.model('Account').updateOne({}, {}, { session }));
  session.endSession();
};
