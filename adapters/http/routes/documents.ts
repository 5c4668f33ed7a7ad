import * as E from 'fp-ts/lib/Either.js';
import { matching, oneOf, type Bilingual } from '../../../domain/language/codec.js';
import { BookId } from '../../../domain/language/ids.js';
import { Language } from '../../../domain/language/text.js';
import type { Asker } from '../../../domain/authority/asker.js';
import type { Document } from '../../../src/documents/document.js';
import {
  documentOf,
  NAMED_DOCUMENTS,
  questionFor,
  questionForMinutes,
  questionForText,
} from '../../../src/documents/of.js';
import { stampOf } from '../../../src/documents/stamp.js';
import type { Question } from '../../../src/question.js';
import { fileName, FORM_NAMES, FORMS, type FormName } from '../../documents/forms.js';
import { FEED_NAMES, FEEDS, feedWritten, type FeedName } from '../../documents/feeds/feeds.js';
import { STYLE_HASH } from '../../documents/html-style.js';
import { asOfFrom, asOfParameters, langParameter } from '../asking.js';
import { contentTag, isKnown } from '../etag.js';
import { textual, type Parameters } from '../parameter.js';
import { problemReply } from '../problem.js';
import type { Reply } from '../reply.js';
import { route, type Call, type Route } from '../route.js';
import type { Service } from '../service.js';
import { storeTrouble } from '../store-trouble.js';
import { ownFault } from '../troubles.js';
import { cachingOf, noAnswer } from './answering.js';
import { problems } from './answers.js';

// What leaves the room: each document at an address that ends with its form, as of any entry, in either language.

const book = textual(BookId, 'The book.');

const AskedId = matching('AskedDocument', /^.{1,200}$/s, { es: 'un identificador', en: 'an id' });

const query = { ...asOfParameters, ...langParameter } as const;

type Asking = Call<{ book: typeof book }, typeof query>;

const IN_WORDS: Readonly<Record<FormName, Bilingual>> = {
  md: { es: 'en Markdown', en: 'in Markdown' },
  html: { es: 'como página HTML', en: 'as an HTML page' },
  docx: { es: 'para Word (DOCX)', en: 'for Word (DOCX)' },
  pdf: { es: 'en PDF etiquetado', en: 'as tagged PDF' },
  akn: { es: 'en Akoma Ntoso 3.0', en: 'in Akoma Ntoso 3.0' },
};

const common = (media: string) =>
  ({
    method: 'get',
    group: 'documents',
    access: 'reader',
    query,
    headers: {
      'If-None-Match': {
        about: 'The `ETag` of the document the client has: 304 where it is still the same.',
      },
      'Accept-Language': { about: 'The language of the document, where `lang` does not say it: es or en.' },
    },
    answers: {
      200: {
        about: 'The document; the same bytes for the same book, moment and language.',
        media,
      },
      304: { about: 'Nothing has changed.' },
      ...problems(400, 401, 404, 429, 503),
    },
  }) as const;

const named = (form: FormName): Route => {
  const params = {
    book,
    document: textual(oneOf('NamedDocument', NAMED_DOCUMENTS), 'Which document.'),
  } as const;
  return route<typeof params, typeof query>({
    ...common(FORMS[form].media),
    name: `document-${form}`,
    path: `/books/{book}/documents/{document}.${form}`,
    about: {
      es: `La última declaración, las decisiones, el calendario, lo que está en vigor o el expediente de traspaso, ${IN_WORDS[form].es}.`,
      en: `The last declaration, the decisions, the calendar, what is in force or the handover dossier, ${IN_WORDS[form].en}.`,
    },
    params,
    handle: (service, call) => sent(service, call, questionFor(call.path.document), form),
  });
};

const ofText = (form: FormName): Route => {
  const params = { book, id: textual(AskedId, 'The text.') } as const;
  return route<typeof params, typeof query>({
    ...common(FORMS[form].media),
    name: `text-document-${form}`,
    path: `/books/{book}/documents/texts/{id}.${form}`,
    about: { es: `Un texto, ${IN_WORDS[form].es}.`, en: `One text, ${IN_WORDS[form].en}.` },
    params,
    handle: (service, call) => sent(service, call, questionForText(call.path.id), form),
  });
};

const translated = (form: FormName): Route => {
  const params = {
    book,
    language: textual(Language, 'The language it is asked for in.'),
    id: textual(AskedId, 'The text.'),
  } as const;
  return route<typeof params, typeof query>({
    ...common(FORMS[form].media),
    name: `translation-document-${form}`,
    path: `/books/{book}/documents/translations/{language}/{id}.${form}`,
    about: {
      es: `Un texto en otro idioma, con lo que está caduco o falta, ${IN_WORDS[form].es}.`,
      en: `A text in another language, with what is stale or missing, ${IN_WORDS[form].en}.`,
    },
    params,
    handle: (service, call) => sent(service, call, questionForText(call.path.id, call.path.language), form),
  });
};

const ofMinutes = (form: FormName): Route => {
  const params = { book, id: textual(AskedId, 'The meeting.') } as const;
  return route<typeof params, typeof query>({
    ...common(FORMS[form].media),
    name: `minutes-document-${form}`,
    path: `/books/{book}/documents/minutes/{id}.${form}`,
    about: {
      es: `El acta de una reunión, ${IN_WORDS[form].es}.`,
      en: `The minutes of a meeting, ${IN_WORDS[form].en}.`,
    },
    params,
    handle: (service, call) => sent(service, call, questionForMinutes(call.path.id), form),
  });
};

const FEED_WORDS: Readonly<Record<FeedName, Bilingual>> = {
  ical: {
    es: 'El calendario para suscribirse (iCalendar).',
    en: 'The calendar to subscribe to (iCalendar).',
  },
  jcal: { es: 'El calendario en jCal.', en: 'The calendar in jCal.' },
  feed: { es: 'El calendario como JSON Feed.', en: 'The calendar as a JSON Feed.' },
};

const feed = (name: FeedName): Route => {
  const { media, path } = FEEDS[name];
  return route<{ book: typeof book }, typeof query>({
    ...common(media),
    name: `calendar-${name}`,
    path: `/books/{book}/${path}`,
    about: FEED_WORDS[name],
    params: { book },
    handle: async (service, call) => {
      const { path: given, query: asked, lang, caller, id, header } = call;
      const asker: Asker = caller.asking(given.book);
      const asOf = asOfFrom(asked);
      const answered = await service.askAs(asker, lang)(given.book, { kind: 'calendar' }, asOf, asker);
      if (E.isLeft(answered)) return problemReply(await noAnswer(service, answered.left), lang, id);
      const written = feedWritten(answered.right, name, lang) ?? '';
      const { header: caching } = await cachingOf(service, asOf, { book: given.book });
      const headers = { 'Cache-Control': caching, 'Content-Language': lang };
      return kept({ bytes: Buffer.from(written, 'utf8'), media, headers }, header('if-none-match'));
    },
  });
};

/** What `inline` shows in the browser that asked; the others are kept as a file. */
const SHOWN: ReadonlySet<FormName> = new Set(['md', 'html', 'pdf']);

const sent = async (
  service: Service,
  { path, query: asked, lang, caller, id, header }: Asking & Call<{ book: typeof book }, Parameters>,
  question: Question,
  form: FormName,
): Promise<Reply> => {
  const asker: Asker = caller.asking(path.book);
  const asOf = asOfFrom(asked);
  const answered = await service.askAs(asker, lang)(path.book, question, asOf, asker);
  if (E.isLeft(answered)) return problemReply(await noAnswer(service, answered.left), lang, id);
  const head =
    service.signer === undefined ? E.right(undefined) : await service.signer.published(path.book)();
  if (E.isLeft(head)) return problemReply(storeTrouble(head.left), lang, id);
  const document = documentOf(answered.right, lang, head.right && stampOf(head.right.checkpoint));
  if (document === undefined) return problemReply(ownFault, lang, id);
  const bytes = await service.written(form, document);
  const { header: caching } = await cachingOf(service, asOf, { book: path.book });
  // What was signed last stands in it, and more is signed later.
  const headers = headersOf(document, form, head.right === undefined ? caching : 'private, no-cache');
  return kept({ bytes, media: FORMS[form].media, headers }, header('if-none-match'));
};

const headersOf = (
  document: Document,
  form: FormName,
  caching: string,
): Readonly<Record<string, string>> => ({
  'Cache-Control': caching,
  'Content-Language': document.lang,
  'Content-Disposition': `${SHOWN.has(form) ? 'inline' : 'attachment'}; filename="${fileName(document, form)}"`,
  // The page's own style, and nothing else.
  ...(form === 'html'
    ? {
        'Content-Security-Policy': `default-src 'none'; style-src ${STYLE_HASH}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      }
    : {}),
});

interface Made {
  readonly bytes: Uint8Array;
  readonly media: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The document, or that the client has it: its bytes are the same for the same book, moment and language. */
const kept = ({ bytes, media, headers }: Made, ifNoneMatch: string | undefined): Reply => {
  const tag = contentTag(Buffer.from(bytes).toString('base64'), true);
  const tagged = { ETag: tag, ...headers };
  return isKnown(ifNoneMatch, tag)
    ? { status: 304, headers: tagged }
    : { status: 200, headers: tagged, body: { kind: 'bytes', bytes, media } };
};

export const documentRoutes: readonly Route[] = [
  ...FORM_NAMES.flatMap((form) => [named(form), ofText(form), translated(form), ofMinutes(form)]),
  ...FEED_NAMES.map(feed),
];
