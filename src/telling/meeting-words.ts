import type { Bilingual } from '../../domain/language/codec.js';
import type { MeetingPhase } from '../../domain/meetings/state.js';

export const meetingPhaseInWords: Readonly<Record<MeetingPhase, Bilingual>> = {
  convened: { es: 'convocada', en: 'convened' },
  open: { es: 'abierta', en: 'open' },
  adjourned: { es: 'suspendida', en: 'adjourned' },
  closed: { es: 'clausurada', en: 'closed' },
};
