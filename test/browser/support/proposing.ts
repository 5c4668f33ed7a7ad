/** A proposal of Belize’s, recorded by the Secretariat through the HTTP service; its id. */
export const proposed = async (url: string, title: string, token?: string): Promise<string> => {
  const proposal = title.toLowerCase().replaceAll(' ', '-');
  const response = await fetch(`${url}/books/crm/proposals`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': `proposed ${proposal}`,
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({
      recordedBy: 'ST',
      onBehalfOf: { party: 'BZ', authority: 'its delegation' },
      proposal,
      organ: 'viceministerial',
      kind: 'other',
      title: { en: title },
      about: [],
      by: ['BZ'],
    }),
  });
  if (response.status !== 201) throw new Error(await response.text());
  return proposal;
};

/** A proposal of Belize’s that was decided in silence, and has not been announced. */
export const decidedInSilence = async (url: string, title: string): Promise<void> => {
  const proposal = title.toLowerCase().replaceAll(' ', '-');
  const own = {
    proposal,
    organ: 'viceministerial',
    kind: 'other',
    title: { en: title },
    about: [],
    by: ['BZ'],
  };
  const silence = { silence: proposal, by: 'ST' };
  const deadline = { local: '2026-01-10T17:00' };
  const commands = [
    { type: 'SubmitProposal', occurredAt: '2026-01-02T10:00:00Z', data: own },
    {
      type: 'CirculateUnderSilence',
      occurredAt: '2026-01-02T11:00:00Z',
      data: { ...silence, proposal, version: 1, languages: ['en'], deadline },
    },
    { type: 'CloseSilence', occurredAt: '2026-01-12T10:00:00Z', data: silence },
  ];
  for (const command of commands) {
    const response = await fetch(`${url}/books/crm/commands`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `${command.type} ${proposal}` },
      body: JSON.stringify({
        recordedBy: 'ST',
        basis: { kind: 'witnessed' },
        onBehalfOf: { party: 'BZ', authority: 'its delegation' },
        ...command,
      }),
    });
    if (response.status !== 201) throw new Error(await response.text());
  }
};
