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
