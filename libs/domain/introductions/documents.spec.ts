import fc from 'fast-check';
import { introductionStates } from '#domain/vocabulary';
import { cleanDocumentName, documentStages, isStageOpen, mayReadDocument, nameFitsType } from './documents.js';

const opening = fc.record({
  state: fc.constantFrom(...introductionStates.codes),
  isAgreed: fc.boolean(),
  isNdaAccepted: fc.boolean(),
});

describe('documents of a case', () => {
  it.each([
    [{ state: 'proposed', isAgreed: false, isNdaAccepted: false }, ['teaser']],
    [{ state: 'agreed', isAgreed: true, isNdaAccepted: false }, ['teaser', 'identity']],
    [{ state: 'met', isAgreed: true, isNdaAccepted: true }, ['teaser', 'identity', 'annex']],
    [{ state: 'completed', isAgreed: true, isNdaAccepted: true }, ['teaser', 'identity', 'annex']],
    [{ state: 'failed', isAgreed: true, isNdaAccepted: true }, []],
    [{ state: 'declined', isAgreed: false, isNdaAccepted: false }, []],
  ] as const)('open to the other side in %j: %j', (now, open) => {
    expect(documentStages.filter((stage) => isStageOpen(stage, now))).toEqual(open);
  });

  it('are never told to a stranger, and confidential ones not to a broker', () => {
    fc.assert(
      fc.property(opening, fc.constantFrom(...documentStages), (now, stage) => {
        const document = { side: 'challenge', stage } as const;
        expect(mayReadDocument(document, { sides: [], isBroker: false }, now)).toBe(false);
        expect(mayReadDocument(document, { sides: [], isBroker: true }, now)).toBe(stage !== 'annex');
        expect(mayReadDocument(document, { sides: ['challenge'], isBroker: false }, now)).toBe(true);
      }),
    );
  });

  it('have names without folders, direction marks and reserved characters, however often they are cleaned', () => {
    expect(cleanDocumentName('C:\\Ana\\plan\u202Egpj.  v2?.pdf')).toBe('plangpj. v2.pdf');
    expect(cleanDocumentName('../../.env')).toBe('env');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const clean = cleanDocumentName(name);
        expect(clean).not.toMatch(/[/\\\p{Cc}"]/u);
        expect(cleanDocumentName(clean)).toBe(clean);
      }),
    );
  });

  it('have names that end as their content is', () => {
    expect(nameFitsType('a.PDF', 'application/pdf')).toBe(true);
    expect(nameFitsType('a.pdf', 'image/png')).toBe(false);
    expect(nameFitsType('pdf', 'application/pdf')).toBe(false);
    expect(nameFitsType('a.jpeg', 'image/jpeg')).toBe(true);
  });
});
