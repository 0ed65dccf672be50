import { nearestTopics } from './topics.js';

it('offers topics with words that begin as those searched, the likest first', () => {
  const labels = nearestTopics('zzzz regenerabbile', 'ro', 3).map(({ label }) => label.ro.toLowerCase());
  expect(labels.length).toBeGreaterThan(0);
  expect(labels[0]).toContain('regener');
  expect(nearestTopics('zzzz qqqq', 'ro', 3)).toEqual([]);
  expect(nearestTopics('', 'en', 3)).toEqual([]);
});
