/** Something a document names, as it was built: a script, a style. Its name changes with its content. */
export interface Asset {
  readonly media: string;
  readonly bytes: Uint8Array;
  /** The same bytes, compressed. */
  readonly gzip: Uint8Array;
  readonly brotli: Uint8Array;
}

/** What a browser asks to be shown: a path with its query, and the language its reader prefers. */
export interface PageAsked {
  readonly address: string;
  readonly lang: 'es' | 'en';
}

/** Asks the service, as whoever asked for the document: a path such as `/books/crm/summary?on=2019`. */
export type GetJson = (path: string) => Promise<{ readonly status: number; readonly body: unknown }>;

/** A document, whole, and the HTTP status it is sent with: 404 where there is nothing of that name, say. */
export interface PageDocument {
  readonly status: number;
  readonly html: string;
}

/** The web page of the service. It knows what any client of the service can know, and nothing else. */
export interface Page {
  /** By their names below `/assets/`. */
  readonly assets: ReadonlyMap<string, Asset>;
  readonly document: (asked: PageAsked, get: GetJson) => Promise<PageDocument>;
}
