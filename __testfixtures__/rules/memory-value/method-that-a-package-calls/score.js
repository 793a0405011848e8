exports.Score = class Score {
  constructor() {
    this.value = 'none'; //~ memory-value value
  }

  change(value) {
    this.value = value;
  }
};
