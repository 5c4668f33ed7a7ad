import type { Bilingual } from '../../domain/language/codec.js';

/** The nouns for what the book names by a code, each with its article. */
export const kinds = {
  organ: { es: 'la instancia', en: 'the organ' },
  meeting: { es: 'la reunión', en: 'the meeting' },
  session: { es: 'la sesión', en: 'the session' },
  item: { es: 'el punto de agenda', en: 'the agenda item' },
  proposal: { es: 'la propuesta', en: 'the proposal' },
  text: { es: 'el texto', en: 'the text' },
  group: { es: 'el grupo', en: 'the group' },
  'working-group': { es: 'el grupo de trabajo', en: 'the working group' },
  network: { es: 'la red', en: 'the network' },
  mandate: { es: 'el mandato', en: 'the mandate' },
  activity: { es: 'la actividad', en: 'the activity' },
  source: { es: 'la fuente', en: 'the source' },
} as const satisfies Record<string, Bilingual>;
