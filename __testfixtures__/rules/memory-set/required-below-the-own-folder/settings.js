exports.settings = { allowed: ['127.0.0.1'] };
