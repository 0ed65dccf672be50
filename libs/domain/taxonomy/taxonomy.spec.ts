import { readFileSync } from 'node:fs';
import {
  counties,
  countiesByRegion,
  findTopic,
  findTopicByPhrase,
  foldPhrase,
  neighbouringCounties,
  phrasesOf,
  priorities,
  referenceClusters,
  regionOf,
  regions,
  sectors,
  smartCityThemes,
  suggestTopics,
  topicAncestors,
  topicDescendants,
  topics,
} from './index.js';

describe('topics', () => {
  it('have unique kebab-case ids and both labels', () => {
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
    expect(topics.length).toBeGreaterThan(300);
    for (const { id, label } of topics) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(label.ro.length).toBeGreaterThan(1);
      expect(label.en.length).toBeGreaterThan(1);
    }
  });

  it('form a tree: each parent exists and stands before its children, so that there is no cycle', () => {
    const seen = new Set<string>();
    for (const { id, parentId } of topics) {
      expect(parentId === null || seen.has(parentId)).toBe(true);
      seen.add(id);
    }
  });

  it('never share a phrase', () => {
    const owners = new Map<string, string>();
    for (const topic of topics)
      for (const phrase of new Set(phrasesOf(topic).map(foldPhrase))) {
        expect([phrase, owners.get(phrase) ?? topic.id]).toEqual([phrase, topic.id]);
        owners.set(phrase, topic.id);
      }
  });

  it('cover every sector and every smart-city theme', () => {
    const covered = new Set(topics.flatMap((topic) => [...topic.sectors, ...topic.smartCityThemes]));
    expect([...sectors.codes, ...smartCityThemes.codes].filter((code) => !covered.has(code))).toEqual([]);
  });

  it('write Romanian with comma-below letters', () => {
    expect(topics.flatMap((topic) => phrasesOf(topic)).filter((phrase) => /[şţŞŢ]/.test(phrase))).toEqual([]);
  });

  it.each(['Energie regenerabilă', 'energie regenerabila', 'RENEWABLE  energy', 'surse-regenerabile'])(
    'are found by "%s"',
    (phrase) => {
      expect(findTopicByPhrase(phrase)?.id).toBe('renewable-energy');
    },
  );

  it('know what stands above and below', () => {
    expect(topicAncestors('batteries').map(({ id }) => id)).toEqual(['energy-storage', 'energy']);
    expect(topicDescendants('energy').map(({ id }) => id)).toContain('batteries');
    expect(topicAncestors('unknown')).toEqual([]);
    expect(findTopic('unknown')).toBeUndefined();
  });

  it('are suggested from the first letters typed, in either language', () => {
    expect(suggestTopics('vedere', 'ro', 5).map(({ id }) => id)).toContain('machine-vision');
    expect(suggestTopics('machine vi', 'ro', 5)[0]?.id).toBe('machine-vision');
    expect(suggestTopics('  ', 'ro', 5)).toEqual([]);
  });
});

describe('places', () => {
  it('are 8 regions that divide the 42 counties among them', () => {
    expect(regions.codes).toHaveLength(8);
    expect(Object.values(countiesByRegion).flat().toSorted()).toEqual([...counties.codes].toSorted());
    expect(counties.codes).toHaveLength(42);
    expect(regionOf('RO-CJ')).toBe('RO11');
  });

  it('are neighbours of each other or not at all', () => {
    for (const county of counties.codes)
      for (const neighbour of neighbouringCounties[county]) expect(neighbouringCounties[neighbour]).toContain(county);
  });

  it('have priorities with distinct codes, none of them official until verified', () => {
    expect(new Set(priorities.map(({ region, code }) => region + code)).size).toBe(priorities.length);
    expect(priorities.filter(({ verified, sourceUrl }) => verified && !sourceUrl)).toEqual([]);
  });
});

describe('reference clusters', () => {
  it('are the rows of clusters.csv', () => {
    const csv = readFileSync('libs/domain/taxonomy/clusters.csv', 'utf8').trim().split('\n').slice(1);
    const rows = referenceClusters.map((cluster) =>
      [cluster.name, cluster.sectors.join(';'), cluster.city, cluster.region, cluster.drivenBy, cluster.label].join(
        ',',
      ),
    );
    expect(rows).toEqual(csv);
    expect(new Set(referenceClusters.map(({ code }) => code)).size).toBe(69);
  });

  it('lie in the region of their county', () => {
    for (const { county, region } of referenceClusters) if (county) expect(regionOf(county)).toBe(region);
  });
});
