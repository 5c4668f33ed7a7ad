import type { DraftingEvent } from '../../../../domain/meetings/drafting-events.js';
import type { Cases } from '../case.js';

export const draftingCases: Cases<DraftingEvent> = {
  DraftingHeadNamed: [
    {
      data: { meeting: 'xxiv', member: 'CR', by: 'GT', function: 'direction' },
      es: 'Guatemala encargó a Costa Rica presidir el grupo de redacción de la XXIV Reunión Viceministerial, en ejercicio de la función «Dirige las reuniones».',
      en: 'Guatemala asked Costa Rica to head the drafting group of the XXIV Vice-Ministerial Meeting, exercising the function “Directs the meetings”.',
    },
  ],
  DraftingReported: [
    {
      data: {
        meeting: 'xxiv',
        by: 'GT',
        report: { es: 'Quedan dos corchetes', en: 'Two brackets are left' },
      },
      es: 'Guatemala informó del grupo de redacción de la XXIV Reunión Viceministerial: «Quedan dos corchetes».',
      en: 'Guatemala reported from the drafting group of the XXIV Vice-Ministerial Meeting: “Two brackets are left”.',
    },
  ],
  DraftingTextPresented: [
    {
      data: { meeting: 'xxiv', text: 'decl', by: 'GT' },
      es: 'Guatemala presentó, del grupo de redacción de la XXIV Reunión Viceministerial, el texto «Declaración de 2019».',
      en: 'Guatemala presented, from the drafting group of the XXIV Vice-Ministerial Meeting, the text “2019 Declaration”.',
    },
  ],
};
