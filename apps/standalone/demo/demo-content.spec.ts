import { capabilityProblems } from '#domain/capabilities';
import { challengeProblems, identityLeaks } from '#domain/challenges';
import { isTopicId, referenceClusters, regionOf, topicAncestors } from '#domain/taxonomy';
import { demoCapabilities, demoChallenges, demoLogins, demoOrganisations, demoPeople } from './index.js';

const organisations = new Map(demoOrganisations.map((organisation) => [organisation.key, organisation]));
const people = new Map(demoPeople.map((person) => [person.key, person]));
const clusters = new Set(referenceClusters.map(({ code }) => code));

describe('the demo', () => {
  it('says of each organisation that it is made up, and places it in real clusters', () => {
    for (const { name, memberOf = [], manages = [] } of demoOrganisations) {
      expect(name).toContain('(demo)');
      for (const code of [...memberOf, ...manages]) expect([code, clusters.has(code)]).toEqual([code, true]);
    }
  });

  it('has unique keys', () => {
    for (const list of [demoOrganisations, demoPeople, demoChallenges, demoCapabilities])
      expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
  });

  it('has a login for each role', () => {
    expect(demoLogins.map(({ role }) => role)).toEqual(['sme', 'researcher', 'cluster-manager', 'platform-admin']);
    for (const { person } of demoLogins) expect(people.get(person)?.hasLogin).toBe(true);
  });

  it('has about as many entries in Romanian as in English', () => {
    for (const list of [demoChallenges, demoCapabilities]) {
      const romanian = list.filter(({ language }) => language === 'ro').length / list.length;
      expect(romanian).toBeGreaterThan(0.35);
      expect(romanian).toBeLessThan(0.65);
    }
    expect(demoChallenges.length).toBeGreaterThanOrEqual(40);
    expect(demoCapabilities.length).toBeGreaterThanOrEqual(60);
  });

  it('refers only to what exists', () => {
    for (const { topics, organisation } of [...demoChallenges, ...demoCapabilities]) {
      expect(organisations.has(organisation)).toBe(true);
      for (const topic of topics) expect([topic, isTopicId(topic)]).toEqual([topic, true]);
    }
    for (const { contacts, organisation } of demoCapabilities)
      for (const contact of contacts) expect(people.get(contact)?.organisation).toBe(organisation);
    for (const { organisation } of demoPeople) if (organisation) expect(organisations.has(organisation)).toBe(true);
  });

  it('tells an anonymous owner nowhere in the teaser', () => {
    for (const { key, organisation, title, teaser, criteria } of demoChallenges.filter(
      ({ isAnonymous }) => isAnonymous,
    )) {
      const owner = {
        organisationName: organisations.get(organisation)!.name.replace(' (demo)', ''),
        legalId: null,
        website: null,
        peopleNames: demoPeople.filter((person) => person.organisation === organisation).map(({ name }) => name),
      };
      const texts = [title, teaser, ...criteria].map((text) => ({ field: key, text }));
      expect(identityLeaks(texts, owner)).toEqual([]);
    }
  });

  it('holds to the rules of review', () => {
    for (const challenge of demoChallenges) {
      const { city, county, sectors } = organisations.get(challenge.organisation)!;
      const content = {
        ...{ ...challenge, sectors: challenge.sectors ?? sectors, region: regionOf(county), county, city },
        ...{ cooperationTypes: challenge.cooperation, budgetBand: challenge.budget, ipTerms: challenge.ip },
        ...{ deadlineOn: '2027-01-01', workLanguages: challenge.languages, fullText: challenge.text },
        ...{
          audience: 'public' as const,
          audienceClusterIds: [],
          confidentialText: challenge.annex ?? '',
          contactIds: ['someone'],
        },
        identity: challenge.isAnonymous ? 'anonymous' : 'named',
      } as const;
      expect([challenge.key, challengeProblems(content, '2026-11-23')]).toEqual([challenge.key, []]);
    }
    for (const capability of demoCapabilities.filter(({ state }) => state !== 'imported')) {
      const { county, sectors } = organisations.get(capability.organisation)!;
      const content = {
        ...{
          ...capability,
          sectors: capability.sectors ?? sectors,
          region: regionOf(county),
          description: capability.text,
        },
        ...{
          equipment: capability.equipment ?? '',
          cooperationTypes: capability.cooperation,
          iprStatus: capability.ip,
        },
        ...{ workLanguages: capability.languages, evidence: [] },
      };
      expect([capability.key, capabilityProblems(content, capability.contacts)]).toEqual([capability.key, []]);
    }
  });

  it('has someone to answer each published challenge', () => {
    const unanswered = demoChallenges.filter(
      ({ topics, organisation }) =>
        !demoCapabilities.some(
          (capability) =>
            capability.organisation !== organisation &&
            capability.topics.some(
              (topic) => topics.includes(topic) || topicAncestors(topic).some(({ id }) => topics.includes(id)),
            ),
        ),
    );
    expect(unanswered.map(({ key }) => key)).toEqual([]);
  });

  it('writes Romanian with comma-below letters', () => {
    expect(JSON.stringify([demoOrganisations, demoPeople, demoChallenges, demoCapabilities])).not.toMatch(/[şţŞŢ]/);
  });
});
