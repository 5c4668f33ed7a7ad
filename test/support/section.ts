/** The lines of a page under a heading, up to the next; before all headings where it is ''; none where it is not there. */
export const sectionOf = (
  lines: readonly string[],
  heading: string,
  headings: readonly string[],
): readonly string[] => {
  if (heading !== '' && !lines.includes(heading)) return [];
  const from = heading === '' ? 0 : lines.indexOf(heading) + 1;
  const to = lines.findIndex((line, index) => index >= from && headings.includes(line));
  return lines.slice(from, to < 0 ? undefined : to);
};
