export { demoCapabilities } from './capabilities.data.js';
export { demoChallenges } from './challenges.data.js';
export { DemoLoader } from './demo-loader.service.js';
export { DemoModule } from './demo.module.js';
export { demoOrganisations } from './organisations.data.js';
export { demoEmail, demoLogins, demoPassword, demoPeople } from './people.data.js';
