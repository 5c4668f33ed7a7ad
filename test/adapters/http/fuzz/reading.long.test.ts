import { everyRoute } from '../support/every-route.js';
import { askEach, leaveEach } from './ask-each.js';
import { isBodiless } from './asked.js';

describe('every route that is read, asked well and badly', () => {
  leaveEach(everyRoute.filter(({ answers }) => isBodiless(answers)));
  askEach(everyRoute.filter(({ method }) => method === 'get'));
});
