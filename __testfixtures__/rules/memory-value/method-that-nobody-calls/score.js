exports.Score = class Score {
  constructor(value) {
    this.value = value;
  }

  isOver(limit) {
    return this.value > limit;
  }

  double() {
    this.value *= 2;
  }
};
