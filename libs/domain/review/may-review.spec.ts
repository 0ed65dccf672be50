import fc from 'fast-check';
import { mayReview, writersOf, type ReviewCase } from './index.js';

const manager: ReviewCase = {
  personId: 'ioana',
  authorIds: ['ana'],
  isBroker: true,
  isPlatformAdmin: false,
  hasManager: true,
};

test('a manager of the cluster reviews what others wrote', () => {
  expect(mayReview(manager)).toBe('may');
  expect(mayReview({ ...manager, authorIds: ['ana', 'ioana'] })).toBe('is-author');
});

test('everybody who wrote in the version is its author, whoever saved it last', () => {
  const authorIds = writersOf('ana', { authorId: 'ioana', editorIds: ['ioana', 'mihai'] });
  expect(authorIds).toEqual(['ana', 'ioana', 'mihai']);
  expect(mayReview({ ...manager, authorIds })).toBe('is-author');
  expect(writersOf('ana', null)).toEqual(['ana', null]);
});

test('a platform admin stands in only where nobody else could', () => {
  const admin = { ...manager, personId: 'admin', isBroker: false, isPlatformAdmin: true };
  expect(mayReview(admin)).toBe('not-reviewer');
  expect(mayReview({ ...admin, hasManager: false })).toBe('may');
});

test('nobody ever reviews his own text', () => {
  const person = fc.constantFrom('a', 'b', 'c');
  fc.assert(
    fc.property(
      fc.record({
        personId: person,
        authorIds: fc.array(person),
        isBroker: fc.boolean(),
        isPlatformAdmin: fc.boolean(),
        hasManager: fc.boolean(),
      }),
      (review) => mayReview(review) !== 'may' || !review.authorIds.includes(review.personId),
    ),
  );
});
