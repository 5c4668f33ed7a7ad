import * as E from 'fp-ts/lib/Either.js';
import type { Registry } from 'prom-client';
import { whole } from '../../../domain/language/codec.js';
import { list, literal, optional, struct } from '../../../domain/language/struct.js';
import { Text } from '../../../domain/language/text.js';
import type { WitnessSigns } from '../../../src/witness/cosigning.js';
import { problemReply } from '../problem.js';
import { json, text } from '../reply.js';
import { route, type Route } from '../route.js';
import type { FollowedBy } from '../service.js';
import { storeTrouble } from '../store-trouble.js';
import { ending, notYetLevel } from '../troubles.js';
import { problems } from './answers.js';

const Alive = struct('Alive', { status: literal('alive') });
const Ready = struct('Ready', {
  status: literal('ready'),
  /** Of a follower. */
  following: optional(
    struct('FollowingTold', {
      leader: Text,
      /** Of the book most behind, the entries that are not here yet. */
      behind: whole('behind'),
      /** Seconds since the leader last answered. */
      silent: optional(whole('silent')),
      /** What stands in the way. */
      trouble: optional(struct('FollowingTrouble', { es: Text, en: Text })),
    }),
  ),
  /** The witnesses that are asked to cosign what is signed here. */
  witnesses: optional(
    list(
      struct('WitnessTold', {
        witness: Text,
        /** Of the book most behind, the entries that are signed and that it has not cosigned. */
        behind: whole('behind'),
        /** How often in a row it was asked in vain. */
        tries: whole('tries'),
        /** It knows of another history than the one signed here: an older copy, or two books. */
        alarming: optional(literal(true)),
      }),
    ),
  ),
});

const NO_STORE = { 'Cache-Control': 'no-store' } as const;

const followingTold = ({ leader, signs }: FollowedBy): NonNullable<(typeof Ready)['_A']['following']> => {
  const { behind, silent, trouble } = signs();
  return {
    leader,
    behind,
    ...(silent === undefined ? {} : { silent: Math.floor(silent / 1_000) }),
    ...(trouble && { trouble: { es: trouble.es, en: trouble.en } }),
  };
};

const witnessTold = ({ name, behind, tries, isAlarming }: WitnessSigns) => ({
  witness: name,
  behind,
  tries,
  ...(isAlarming ? { alarming: true as const } : {}),
});

/** What operators and their programs ask of the service itself. */
export const systemRoutes = (registry: Registry): readonly Route[] => [
  route({
    name: 'live',
    method: 'get',
    path: '/health/live',
    about: { es: 'El proceso está en marcha.', en: 'The process is running.' },
    group: 'operation',
    access: 'anybody',
    params: {},
    query: {},
    answers: { 200: { about: 'It is.', codec: Alive } },
    handle: () => Promise.resolve(json(200, { status: 'alive' }, NO_STORE)),
  }),
  route({
    name: 'ready',
    method: 'get',
    path: '/health/ready',
    about: {
      es: 'El almacén responde y guarda de forma durable; un seguidor ha tenido además todo lo que había donde sigue.',
      en: 'The store answers, and keeps what it is given; a follower also had once all that its leader had.',
    },
    group: 'operation',
    access: 'anybody',
    params: {},
    query: {},
    answers: { 200: { about: 'It does.', codec: Ready }, ...problems(503) },
    handle: async ({ store, accepting, following, witnesses }, { lang, id }) => {
      if (!accepting()) return problemReply(ending, lang, id);
      const ready = await store.ready()();
      if (E.isLeft(ready)) return problemReply(storeTrouble(ready.left), lang, id);
      if (following?.signs().wasLevel === false) return problemReply(notYetLevel(following), lang, id);
      return json(
        200,
        {
          status: 'ready',
          ...(following && { following: followingTold(following) }),
          ...(witnesses && { witnesses: witnesses().map(witnessTold) }),
        },
        NO_STORE,
      );
    },
  }),
  route({
    name: 'metrics',
    method: 'get',
    path: '/metrics',
    about: {
      es: 'Medidas para quien opera el servicio (Prometheus).',
      en: 'Figures for operators (Prometheus).',
    },
    group: 'operation',
    access: 'onlooker',
    params: {},
    query: {},
    answers: { 200: { about: 'The figures, in the text format.', media: registry.contentType } },
    handle: async () => text(200, registry.contentType, await registry.metrics(), NO_STORE),
  }),
];
