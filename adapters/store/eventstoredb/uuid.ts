/** UUIDv8 (RFC 9562 §5.8) of the first bits of a digest in lower-case hex. */
export const uuidOf = (digest: string): string => {
  const variant = '89ab'.charAt(parseInt(digest.charAt(16), 16) & 3);
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
};
