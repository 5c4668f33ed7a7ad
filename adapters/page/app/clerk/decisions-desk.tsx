import type { ComponentChildren } from 'preact';
import type { Reader } from '../reader.js';
import { DeskSection } from './desk-section.js';
import type { Desk } from './desk.js';
import { NewProposal } from './proposal/new-proposal.js';

/** What whoever may record does where all proposals stand: puts one. */
export const DecisionsDesk = ({
  reader,
  desk,
}: {
  readonly reader: Reader;
  readonly desk: Desk;
}): ComponentChildren => (
  <DeskSection title={reader.say('Asentar una propuesta', 'Record a proposal')} wide>
    <NewProposal reader={reader} desk={desk} />
  </DeskSection>
);
