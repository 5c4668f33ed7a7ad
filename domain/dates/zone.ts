import { isNot, primitive, type Bilingual, type Branded, type Codec } from '../language/codec.js';
import { memo } from './memo.js';

/** A time zone by its name in the IANA database, such as `America/Guatemala`; not a bare offset. */
export type Zone = Branded<'Zone'>;

// The grammar of a name in the IANA database: parts of letters, digits, - + and _, between slashes.
const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;

/** The zone's own name as the platform gives it; undefined where there is no such zone. Never throws. */
const resolved = memo(1024, (name): string | undefined => {
  if (!NAME.test(name)) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
});

const isZone = (name: string): boolean => {
  const own = resolved(name);
  // "america/guatemala" would be a second name for the same zone: one spelling only
  return own !== undefined && (own === name || own.toLowerCase() !== name.toLowerCase());
};

/** The zone that was probably meant: the same name in other case, or the one zone of that city. */
const nearest = (name: string): string | undefined => {
  const city = name.toLowerCase().replaceAll(' ', '_').split('/').at(-1) ?? '';
  const own = resolved(name) ?? resolved(name.replaceAll(' ', '_'));
  return (
    own ?? Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase().split('/').at(-1) === city)
  );
};

const refused = (value: unknown): Bilingual => {
  const said = isNot(
    'una zona horaria IANA, como "America/Guatemala"',
    'an IANA time zone such as "America/Guatemala"',
  );
  const near = typeof value === 'string' ? nearest(value) : undefined;
  const { es, en } = said(value);
  return near === undefined ? { es, en } : { es: `${es}; ¿"${near}"?`, en: `${en}; "${near}"?` };
};

export const Zone: Codec<Zone> = primitive(
  'Zone',
  (u): u is Zone => typeof u === 'string' && isZone(u),
  { type: 'string', description: 'IANA time zone' },
  refused,
);
