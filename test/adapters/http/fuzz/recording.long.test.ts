import { everyRoute } from '../support/every-route.js';
import { askEach } from './ask-each.js';

describe('every route that something is sent to, asked well and badly', () => {
  askEach(everyRoute.filter(({ method }) => method !== 'get'));
});
