import { exportMembers, type MemberPageRow } from './index.js';
import { readMemberList } from './member-list.js';

const member: MemberPageRow = {
  organisationId: '6b1f1f0c-7a55-4c0e-9d55-0f7f0a3e2b11',
  name: '@Țesut; "SRL"',
  kind: 'sme',
  county: 'RO-CJ',
  city: 'Turda',
  standing: 'nominal',
  since: '2020-05-31',
  isVerified: true,
  legalId: '1590082',
  website: 'https://tesut.example',
  confirmedOn: null,
  contactName: '+Ana',
  contactEmail: 'ana@tesut.example',
  peopleCount: 0,
  invitedUntil: null,
};

test('an exported list begins with the mark that Excel needs, and holds no formula', () => {
  const text = exportMembers([member], 'ro');
  expect(text.startsWith('\ufeffDenumire;CUI;Tip;Județ;')).toBe(true);
  expect(text).toContain(`"'@Țesut; ""SRL""";1590082;IMM;Cluj;Turda;`);
  expect(text).toContain(`;'+Ana;`);
});

test.each(['ro', 'en'] as const)('an exported list (%s) is imported again as it was', (language) => {
  const list = readMemberList(new TextEncoder().encode(exportMembers([member], language)));
  expect(list).toMatchObject({
    delimiter: ';',
    rows: [
      {
        problems: [],
        entry: {
          name: member.name,
          legalId: '1590082',
          kind: 'sme',
          county: 'RO-CJ',
          city: 'Turda',
          website: member.website,
          contactName: '+Ana',
          contactEmail: member.contactEmail,
          standing: 'nominal',
          since: '2020-05-31',
        },
      },
    ],
  });
});
