import fc from 'fast-check';
import {
  closingOfCapability,
  closingOfChallenge,
  describeAnonymous,
  asksOf,
  inboxTabOf,
  noOpenWords,
  isIdentityOpen,
  mayAct,
  outlivedEnd,
  outcomeOf,
  proposalObstacle,
  sides,
  sideToAnswer,
  weekAround,
  type Consent,
  type InboxCase,
  type Side,
} from './index.js';

const yes = (side: Side): Consent => ({ side, answer: 'accepted' });
const no = (side: Side): Consent => ({ side, answer: 'declined', reason: 'timing' });
const open = (side: Side): Consent => ({ side, answer: 'pending' });
const tabOf = (found: InboxCase, viewer: readonly Side[]) => inboxTabOf(found, asksOf(found, viewer));
const both = (answer: (side: Side) => Consent): Consent[] => sides.map(answer);

describe('consents', () => {
  it('agree only when both sides said yes, and one no settles it', () => {
    expect(outcomeOf(both(open))).toBe('waiting');
    expect(outcomeOf([yes('challenge'), open('capability')])).toBe('waiting');
    expect(outcomeOf(both(yes))).toBe('agreed');
    expect(outcomeOf([yes('challenge'), no('capability')])).toBe('declined');
    expect(outcomeOf([yes('challenge'), yes('challenge')])).toBe('waiting');
    expect(outcomeOf([])).toBe('waiting');
  });

  it('open the identity of an anonymous side only when both said yes', () => {
    const anyConsent = fc.constantFrom(...sides.flatMap((side) => [yes(side), no(side), open(side)]));
    fc.assert(
      fc.property(fc.array(anyConsent, { maxLength: 5 }), (consents) => {
        expect(isIdentityOpen('anonymous', consents)).toBe(outcomeOf(consents) === 'agreed');
        expect(isIdentityOpen('named', consents)).toBe(true);
      }),
    );
  });
});

describe('who can be asked', () => {
  const now = new Date('2026-11-24T08:00:00Z');
  const person = { zone: 'Europe/Bucharest', away: [], weeklyCapacity: 2, proposedThisWeek: 1 };

  it('is not somebody who is away or has had enough this week', () => {
    expect(proposalObstacle(person, now)).toBeNull();
    expect(proposalObstacle({ ...person, proposedThisWeek: 2 }, now)).toBe('capacity');
    expect(proposalObstacle({ ...person, weeklyCapacity: 0, proposedThisWeek: 0 }, now)).toBe('capacity');
    expect(proposalObstacle({ ...person, away: [{ fromOn: '2026-11-24', untilOn: '2026-11-24' }] }, now)).toBe('away');
  });

  it('counts in the week of the person, from Monday to Monday', () => {
    const { from, until } = weekAround(new Date('2026-10-25T23:30:00Z'), 'Europe/Bucharest');
    expect([from.toISOString(), until.toISOString()]).toEqual(['2026-10-25T22:00:00.000Z', '2026-11-01T22:00:00.000Z']);
    const before = weekAround(new Date('2026-10-25T21:30:00Z'), 'Europe/Bucharest');
    expect([before.from.toISOString(), before.until]).toEqual(['2026-10-18T21:00:00.000Z', from]);
  });
});

describe('who may act', () => {
  const nobody = { sides: [], isBroker: false };
  const broker = { sides: [], isBroker: true };
  const owner = { sides: ['challenge'] as Side[], isBroker: false };

  it('is a side for its answer, a broker for the case, and nobody else', () => {
    expect(sideToAnswer(owner, 'proposed', both(open))).toBe('challenge');
    expect(sideToAnswer(owner, 'proposed', [yes('challenge'), open('capability')])).toBeNull();
    expect(sideToAnswer(owner, 'agreed', both(open))).toBeNull();
    expect(sideToAnswer(broker, 'proposed', both(open))).toBeNull();
    expect(mayAct(owner, 'proposed', 'withdraw')).toBe(true);
    expect(mayAct(owner, 'agreed', 'meet')).toBe(false);
    expect(mayAct(broker, 'agreed', 'meet')).toBe(true);
    expect(mayAct(broker, 'proposed', 'meet')).toBe(false);
    expect(mayAct(broker, 'proposed', 'decline')).toBe(false);
    expect(mayAct(nobody, 'proposed', 'withdraw')).toBe(false);
  });
});

describe('a case whose challenge or capability goes', () => {
  it('ends with a withdrawn one unless an agreement is signed, and unanswered with a challenge that is over', () => {
    const talking = ['interest', 'proposed', 'agreed', 'met', 'following-up'];
    expect(closingOfChallenge('withdrawn')).toEqual({
      side: 'challenge',
      reason: 'challenge-withdrawn',
      states: talking,
    });
    expect(closingOfCapability('archived')).toMatchObject({ side: 'capability', states: talking });
    for (const state of ['fulfilled', 'unfulfilled', 'expired'] as const) {
      expect(closingOfChallenge(state)?.states).toEqual(['interest', 'proposed']);
    }
    expect([closingOfChallenge('published'), closingOfChallenge('paused'), closingOfCapability('published')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('a case that outlives its challenge', () => {
  it('is one in which both sides agreed to talk', () => {
    expect(outlivedEnd('agreed', 'fulfilled')).toBe('fulfilled');
    expect(outlivedEnd('following-up', 'expired')).toBe('expired');
    expect(outlivedEnd('proposed', 'expired')).toBeNull();
    expect(outlivedEnd('agreement-signed', 'fulfilled')).toBeNull();
    expect([outlivedEnd('agreed', 'published'), outlivedEnd('agreed', 'withdrawn')]).toEqual([null, null]);
  });

  it('waits for its broker, unless a meeting is settled', () => {
    const outliving = { state: 'agreed', consents: both(yes), isOutliving: true } as const;
    expect(tabOf({ ...outliving, meeting: null }, [])).toBe('to-answer');
    expect(tabOf({ ...outliving, meeting: null }, ['capability'])).toBe('waiting');
    expect(tabOf({ ...outliving, meeting: { state: 'confirmed', hasSlots: true } }, [])).toBe('scheduled');
  });
});

describe('the inbox', () => {
  const meeting = { state: 'open', hasSlots: true } as const;
  it('puts a case where its reader would look for it', () => {
    const asked = { state: 'proposed', consents: [yes('challenge'), open('capability')], meeting: null } as const;
    expect(tabOf(asked, ['capability'])).toBe('to-answer');
    expect(tabOf(asked, ['challenge'])).toBe('waiting');
    expect(tabOf(asked, [])).toBe('waiting');
    const agreed = { state: 'agreed', consents: both(yes), meeting } as const;
    expect(tabOf(agreed, ['challenge'])).toBe('to-answer');
    expect(tabOf(agreed, [])).toBe('waiting');
    expect(tabOf({ ...agreed, meeting: { ...meeting, hasSlots: false } }, ['challenge'])).toBe('waiting');
    expect(tabOf({ ...agreed, meeting: { state: 'confirmed', hasSlots: true } }, ['challenge'])).toBe('scheduled');
    expect(tabOf({ ...agreed, state: 'met' }, ['challenge'])).toBe('waiting');
    expect(tabOf({ ...agreed, state: 'lapsed' }, ['challenge'])).toBe('done');
  });

  it('asks of each what is his to do, the most pressing first, and nothing once the case has ended', () => {
    const words = { questions: ['challenge'], agreements: ['capability'], followUps: ['challenge'] } as const;
    const met = { state: 'met', consents: both(yes), meeting: null, words, isStalled: true } as const;
    expect(asksOf(met, ['challenge'])).toEqual(['follow-up', 'question']);
    expect(asksOf(met, ['capability'])).toEqual(['agreement']);
    expect(asksOf(met, [])).toEqual(['stalled']);
    expect(asksOf({ ...met, state: 'completed' }, ['challenge'])).toEqual([]);
    expect(tabOf(met, ['capability'])).toBe('to-answer');
    expect(tabOf({ ...met, words: noOpenWords }, ['capability'])).toBe('waiting');
    const over = { state: 'confirmed', hasSlots: true, isOver: true } as const;
    const past = { state: 'agreed', consents: both(yes), meeting: over } as const;
    expect([asksOf(past, ['challenge']), asksOf(past, [])]).toEqual([['meeting-outcome'], ['meeting-outcome']]);
    const asked = { state: 'proposed', consents: both(open), meeting: null, words } as const;
    expect(asksOf(asked, ['challenge'])).toEqual(['answer', 'follow-up', 'question']);
  });
});

describe('somebody whose identity is closed', () => {
  it('is described by sector and region alone', () => {
    const firm = { isFirm: true, sectors: ['textiles'], region: 'RO11' };
    expect(describeAnonymous(firm, 'en')).toBe('anonymous firm, textiles and clothing, North-West');
    expect(describeAnonymous(firm, 'ro')).toBe('firmă anonimă, textile și confecții, Nord-Vest');
    expect(describeAnonymous({ isFirm: false, sectors: ['unknown'], region: null }, 'en')).toBe(
      'anonymous organisation',
    );
  });
});
