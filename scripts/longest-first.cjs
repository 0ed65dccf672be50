const { default: Sequencer } = require('@jest/test-sequencer');

/** The stories of a running product are few files, each of which takes longer than all others together. */
const LONGEST = /[/\\]journeys[/\\]demo-[^/\\]+\.spec\.js$/;

/** Jest's order, in which it goes by sizes of files until it knows times, but with the longest files first. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((a, b) => Number(LONGEST.test(b.path)) - Number(LONGEST.test(a.path)));
  }
};
