import { exportAttendees } from './export-attendees.js';

test('the check-in list opens in Excel as what it says: no name becomes a formula, no separator a new cell', () => {
  const names = [
    '=HYPERLINK("http://x.example";"Ana")',
    '+40 721',
    '-1',
    '@SUM(A1)',
    '\t=1',
    'Pop; Ana "Nuți"',
    'Ștefan',
  ];
  const attendees = names.map((name, i) => ({
    personId: String(i),
    name,
    organisations: ['=1+1', 'Țesut SRL'],
    email: 'ana@example.org',
    wishes: 0,
    unavailable: 0,
    checkedInAt: i === 0 ? new Date('2026-03-29T01:30:00Z') : null,
  }));
  const text = exportAttendees(attendees, 'Europe/Bucharest', 'ro');
  expect(text.startsWith('\uFEFFNume;Organizație;E-mail;Sosit la\r\n')).toBe(true);
  const lines = text.slice(1).split('\r\n').slice(1, -1);
  expect(lines).toHaveLength(names.length);
  for (const line of lines) expect(line).not.toMatch(/(^|;)"?[=+\-@\t]/);
  expect(lines[0]).toContain('2026-03-29 04:30');
  expect(lines[5]).toContain('"Pop; Ana ""Nuți"""');
});
