const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words as they stand in HTML or XML, between tags or within quotes of either kind. */
export const escaped = (words: string): string => words.replace(/[&<>"']/g, (sign) => NAMED[sign] ?? sign);
