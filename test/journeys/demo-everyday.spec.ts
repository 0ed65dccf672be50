import { brokerageEvent } from './brokerage-event.js';
import { describeDemonstration } from './demonstration.js';
import { everydayWork } from './everyday.js';

describeDemonstration('the demonstration, for those who use it every day', (demo) => {
  describe('a brokerage event, from its creation to the printed agenda', () => brokerageEvent(demo));
  describe('everyday work', () => everydayWork(demo));
});
