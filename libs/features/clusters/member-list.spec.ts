import { readMemberList, type MemberList } from './member-list.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): MemberList => {
  const list = readMemberList(bytes(text));
  if ('problem' in list) throw new Error(list.problem);
  return list;
};

describe('a member list', () => {
  it('is read with semicolons and Romanian headings', () => {
    const list = read(
      'Denumire;CUI;Județ;Localitate;E-mail;Statut;Membru din\r\nFirma Ță SRL;RO1590082;Cluj;Turda;Ana@Firma.ro;activ;31.05.2020\r\n',
    );
    expect(list).toMatchObject({ encoding: 'utf-8', delimiter: ';' });
    expect(list.rows).toEqual([
      {
        line: 2,
        problems: [],
        entry: {
          name: 'Firma Ță SRL',
          legalId: '1590082',
          kind: null,
          county: 'RO-CJ',
          region: 'RO11',
          city: 'Turda',
          website: null,
          contactName: null,
          contactEmail: 'ana@firma.ro',
          standing: 'active',
          since: '2020-05-31',
        },
      },
    ]);
  });

  it('is read as Excel of Romania writes it: windows-1250 with cedillas', () => {
    const text = 'Denumire;Judet\nFirma Ţiglă şi Ţeavă;Braşov\n';
    const codes: Record<string, number> = { Ţ: 0xde, ş: 0xba, ă: 0xe3 };
    const list = readMemberList(Uint8Array.from(text, (letter) => codes[letter] ?? letter.charCodeAt(0)));
    expect(list).toMatchObject({
      encoding: 'windows-1250',
      rows: [{ entry: { name: 'Firma Țiglă și Țeavă', county: 'RO-BV' } }],
    });
  });

  it('is read with a mark, commas, quotes and line breaks inside', () => {
    const list = read('\ufeffName,Type,City\n"A, ""B"" Ltd",SME,"Cluj-\nNapoca"\n');
    expect(list.delimiter).toBe(',');
    expect(list.rows[0]?.entry).toMatchObject({ name: 'A, "B" Ltd', kind: 'sme', city: 'Cluj- Napoca' });
  });

  it('names each bad cell by line and column', () => {
    const list = read('Name;CUI;County;E-mail;Since\n;;;;\nOne;123;Narnia;x@;32.01.2020\n;1590082;;;\n');
    expect(
      list.rows.map(({ line, problems }) => [line, problems.map(({ column, rule }) => `${column} ${rule}`)]),
    ).toEqual([
      [3, ['CUI not-understood', 'County not-understood', 'E-mail not-understood', 'Since not-understood']],
      [4, ['Name missing']],
    ]);
  });

  it('refuses a second row of the same organisation', () => {
    const list = read('Name;CUI\nAlfa;1590082\nAlfa Holding;RO 1590082\nBeta;\nBÉTA;\n');
    expect(list.rows.map(({ problems }) => problems[0]?.rule)).toEqual([undefined, 'repeated', undefined, 'repeated']);
  });

  it.each([
    ['', /empty/],
    ['Name;City\n', /no rows/],
    ['CUI;City\n1590082;Cluj\n', /No column holds the names/],
    ['Name;City\n"Alfa;Cluj\n', /cannot be read/],
    ['PK\u0003\u0004\u0000\u0000', /not a text file/],
  ])('says why a file cannot be read', (text, reason) => {
    expect(readMemberList(bytes(text))).toMatchObject({ problem: expect.stringMatching(reason) });
  });

  it('takes quotation marks inside of a cell as they are', () => {
    expect(read('Name;City\nFirma "Alfa";Cluj\n').rows[0]?.entry?.name).toBe('Firma "Alfa"');
  });

  it('leaves out columns that it does not know, and says so', () => {
    expect(read('Name;Shoe size\nAlfa;43\n').columns).toEqual([
      { heading: 'Name', field: 'name' },
      { heading: 'Shoe size', field: null },
    ]);
  });
});
