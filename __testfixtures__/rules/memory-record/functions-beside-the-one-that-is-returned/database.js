exports.open = async () => ({ save: async () => {} });
