import { demoProfiles } from './demo-profiles.js';

for (const profile of demoProfiles()) console.log(JSON.stringify(profile));
