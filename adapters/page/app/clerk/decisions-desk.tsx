import type { ComponentChildren } from 'preact';
import { useScript } from '../parts/has-script.js';
import { Section } from '../parts/section.js';
import type { Reader } from '../reader.js';
import type { Desk } from './desk.js';
import { NewProposal } from './proposal/new-proposal.js';

/** What whoever may record does where all proposals stand: puts one. */
export const DecisionsDesk = ({
  reader,
  desk,
}: {
  readonly reader: Reader;
  readonly desk: Desk;
}): ComponentChildren =>
  useScript() ? (
    <Section title={reader.say('Asentar una propuesta', 'Record a proposal')} wide>
      <NewProposal reader={reader} desk={desk} />
    </Section>
  ) : null;
