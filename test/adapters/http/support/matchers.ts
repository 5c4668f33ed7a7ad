// Jest's own matchers are of type any.

export const containing = (text: string): unknown => expect.stringContaining(text);
export const matching = (expression: RegExp): unknown => expect.stringMatching(expression);

/** A list that has, among others, groups with these fields. */
export const including = (...parts: readonly object[]): unknown =>
  expect.arrayContaining(parts.map((part): unknown => expect.objectContaining(part)));

/** A group that has, among others, these fields. */
export const having = (part: object): unknown => expect.objectContaining(part);
