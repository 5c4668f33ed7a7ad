import type { ComponentChildren } from 'preact';
import type { AnswerTo, Question } from '../../../src/question.js';
import type { Cited } from '../../../src/cite.js';
import type { Address, Lang } from './address.js';
import type { Reader } from './reader.js';

/** An answer as the service sends it: of which moment, and with the entries it rests on. */
export interface Answered<K extends Question['kind']> {
  readonly body?: { readonly names: object; readonly zone: string };
  readonly asOf: {
    readonly instant: string;
    readonly last?: number;
    readonly at?: number;
    readonly on?: string;
  };
  readonly answer: AnswerTo<K>;
  readonly cited: Readonly<Record<string, Cited>>;
  /** What stands sealed in those entries, as far as whoever asks may see it. */
  readonly sealed?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly page?: { readonly from: number; readonly total: number; readonly next?: string };
}

/** As whom somebody reads a book. */
export interface AskerTold {
  readonly as: 'public' | 'keeper' | 'party' | 'auditor' | 'operator';
  readonly party?: string;
  /** A mark that is the same whenever the same person has signed in, and tells nothing of them. */
  readonly person?: string;
  readonly mayRecord: boolean;
  /** Whether one can sign in here. */
  readonly signsIn: boolean;
  /** Whether one can at an issuer as well. */
  readonly openid?: boolean;
  /** Whether one may try other roles: at the machine, in local mode. */
  readonly triesRoles?: boolean;
}

/** Asks the service: what is below the address of the book, as of the moment looked at. */
export interface Ask {
  /** The language that answers come in. */
  readonly lang: Lang;
  readonly asker: AskerTold | undefined;
  /** How books are kept here. */
  readonly kept: {
    /** Whether what is recorded is signed: where not, nothing that is signed is there to be asked for. */
    readonly signed: boolean;
    /** The most entries that a book may have to be bundled. */
    readonly mostBundled: number;
  };
  readonly question: <K extends Question['kind']>(kind: K, path: string) => Promise<Answered<K>>;
  /** What is asked as of the moment looked at, and answered otherwise than a question. */
  readonly moment: (path: string) => Promise<unknown>;
  /** What is no question as of a moment. */
  readonly plain: (path: string) => Promise<unknown>;
}

/** What the service said instead of an answer. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
  ) {
    super(detail);
  }
}

/** A part of the page: what it asks, and how it shows what it was told. */
export interface View<A> {
  readonly asks: (ask: Ask, address: Address) => Promise<A>;
  readonly title: (reader: Reader, answers: A) => string;
  readonly body: (props: { readonly reader: Reader; readonly answers: A }) => ComponentChildren;
}

/** A view whose answers are known to itself alone. */
export type AnyView = View<unknown>;

/** Forgets the type of the answers: a view is only ever given what it asked for. */
export const view = <A>(definition: View<A>): AnyView => definition as AnyView;
