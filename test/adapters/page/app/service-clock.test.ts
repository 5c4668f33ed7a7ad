// The module keeps what it has heard, as a page does for as long as it is open: each test has one of its own.
const clock = async () => {
  jest.resetModules();
  return import('../../../../adapters/page/app/service-clock.js');
};

const NOW = Date.parse('2026-01-01T12:00:00.000Z');
const later = (milliseconds: number): string => new Date(NOW + milliseconds).toISOString();

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
});
afterEach(() => {
  jest.useRealTimers();
});

it('is this machine’s own until the service has been heard', async () => {
  const { serviceTime } = await clock();
  expect(serviceTime()).toBe(later(0));
});

it.each([-90_000, 90_000])('keeps to the service’s, which is %d ms apart', async (apart) => {
  const { heardAt, serviceTime } = await clock();
  heardAt(later(apart));
  jest.advanceTimersByTime(5_000);
  expect(serviceTime()).toBe(later(apart + 5_000));
});

it('is never before the newest answer: the one that was least on its way tells most', async () => {
  const { heardAt, serviceTime } = await clock();
  heardAt(later(-300));
  heardAt(later(-20));
  heardAt(later(-500));
  expect(serviceTime()).toBe(later(-20));
});

it('hears nothing in what is no instant', async () => {
  const { heardAt, serviceTime } = await clock();
  heardAt('never');
  expect(serviceTime()).toBe(later(0));
});
