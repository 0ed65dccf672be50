import { readEvidence } from './read-evidence.js';

test('a pasted list gives one publication for each DOI', () => {
  const { items, problems } = readEvidence('doi:10.1000/ABC\r\n\r\n https://doi.org/10.1234/x(1).y \n');
  expect(problems).toEqual([]);
  expect(items.map(({ doi }) => doi)).toEqual(['10.1000/abc', '10.1234/x(1).y']);
});

test('lines that hold no DOI, or one for the second time, are named', () => {
  const { problems } = readEvidence('10.1000/abc\nhello\n10.1000/ABC');
  expect(problems).toEqual([
    { line: 2, rule: 'is not a DOI such as 10.1000/xyz123' },
    { line: 3, rule: 'repeats the DOI of line 1' },
  ]);
});

const BIBTEX = `@article{good,
  title = {Sortarea merelor cu {\\c s}tiin{\\c t}{\\u a}},
  year = 2024,
  doi = {https://doi.org/10.1000/Good}
}
@misc{untitled, year = 2020}

@patent{p, title={A valve}, number={RO123}, url={javascript:alert(1)}}
@inproceedings{last, title={Last one}, booktitle={Proc. of Tests}, date={2019-03-04}}`;

test('BibTeX gives title, text, year and DOI, and names the lines of entries that break a rule', () => {
  const { items, problems } = readEvidence(BIBTEX);
  expect(items).toEqual([
    expect.objectContaining({ kind: 'publication', year: 2024, doi: '10.1000/good' }),
    expect.objectContaining({ title: 'Last one', text: 'Proc. of Tests', year: 2019, doi: null }),
  ]);
  expect(problems).toEqual([
    { line: 6, rule: 'has no title' },
    { line: 8, rule: 'has a URL that is not an address of the web' },
  ]);
});

test('an entry that is not closed is named by its line', () => {
  const { problems } = readEvidence(`@misc{fine, title={Fine}}\n@article{open,\n title = "Never closed"\n`);
  expect(problems[0]).toMatchObject({ line: 2 });
});
