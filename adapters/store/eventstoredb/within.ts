import { faultOf } from './client-faults.js';
import { WireFault } from './wire.js';

/** Our own deadline, whatever the client makes of its; what it throws comes out as a fault. */
export const within = async <A>(milliseconds: number, task: () => Promise<A>): Promise<A> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new WireFault('silent', `no answer in ${milliseconds} ms`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([task(), late]);
  } catch (error) {
    throw faultOf(error);
  } finally {
    clearTimeout(timer);
  }
};
