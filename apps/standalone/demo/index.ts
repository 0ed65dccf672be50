export { demoCapabilities } from './capabilities.data.js';
export { demoChallenges } from './challenges.data.js';
export type { DemoCapability, DemoChallenge, DemoOrganisation, DemoPerson } from './demo-content.js';
export { demoOrganisations } from './organisations.data.js';
export { demoEmail, demoLogins, demoPassword, demoPeople } from './people.data.js';
