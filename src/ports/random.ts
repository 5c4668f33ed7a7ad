/** That many bytes that nobody can foresee; the only way acta asks for chance. */
export type Random = (bytes: number) => Uint8Array;
