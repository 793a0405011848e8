const { feed } = require('feeds');

feed.listen('prices');
