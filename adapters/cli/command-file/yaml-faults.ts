import type { YAMLError } from 'yaml';
import type { Bilingual } from '../../../domain/language/codec.js';
import { tooDeep } from '../../json/parsed.js';

const said = (es: string, en: string): Bilingual => ({ es, en });

export const severalDocuments: Bilingual = said(
  'el archivo tiene varios documentos (---). Escriba todos los comandos en uno.',
  'the file has several documents (---). Write all the commands in one.',
);

// The parser speaks English only; each of its kinds of fault has a sentence here.
const table: Readonly<Partial<Record<YAMLError['code'], Bilingual>>> = {
  ALIAS_PROPS: said(
    'una repetición (*nombre) no lleva nada delante.',
    'a repetition (*name) takes nothing before it.',
  ),
  BAD_ALIAS: said(
    'la repetición (*) o el nombre (&) no está bien escrito. Un texto que empieza así va entre comillas.',
    'the repetition (*) or name (&) is not well written. A text that begins so goes in quotes.',
  ),
  BAD_COLLECTION_TYPE: said(
    'la etiqueta (!) no va con este valor.',
    'the tag (!) does not go with this value.',
  ),
  BAD_DIRECTIVE: said(
    'la línea que empieza con % no es de YAML 1.2.',
    'the line that begins with % is not YAML 1.2.',
  ),
  BAD_DQ_ESCAPE: said(
    'hay una secuencia con \\ que YAML no conoce. Entre comillas simples, \\ es un carácter cualquiera.',
    'there is a \\ sequence that YAML does not know. In single quotes, \\ is a character like any other.',
  ),
  BAD_INDENT: said(
    'la sangría no coincide con la de las líneas vecinas.',
    'the indentation does not match the lines around it.',
  ),
  BAD_PROP_ORDER: said(
    'la etiqueta (!) o el nombre (&) va delante del valor.',
    'the tag (!) or name (&) goes before the value.',
  ),
  BAD_SCALAR_START: said(
    'un texto no puede empezar con este carácter: póngalo entre comillas.',
    'a text cannot begin with this character: put it in quotes.',
  ),
  BLOCK_AS_IMPLICIT_KEY: said(
    'hay dos puntos (:) de más en la línea, o la sangría no es la debida. Un texto con ": " va entre comillas.',
    'there is one colon (:) too many on the line, or the indentation is wrong. A text with ": " goes in quotes.',
  ),
  BLOCK_IN_FLOW: said(
    'entre [ ] y { } no caben líneas con - ni con sangría.',
    'lines with - or indentation do not fit within [ ] and { }.',
  ),
  IMPOSSIBLE: said('no se entiende.', 'not understood.'),
  KEY_OVER_1024_CHARS: said(
    'falta ":" después del nombre del campo.',
    'a ":" is missing after the field name.',
  ),
  MISSING_CHAR: said(
    'falta un carácter: una coma, un espacio después de ":", o comillas o un paréntesis que cierren.',
    'a character is missing: a comma, a space after ":", or closing quotes or brackets.',
  ),
  MULTILINE_IMPLICIT_KEY: said(
    'falta ":" después del nombre del campo.',
    'a ":" is missing after the field name.',
  ),
  MULTIPLE_ANCHORS: said('un valor lleva un solo nombre (&).', 'a value has one name (&) only.'),
  MULTIPLE_TAGS: said('un valor lleva una sola etiqueta (!).', 'a value has one tag (!) only.'),
  NON_STRING_KEY: said('el nombre del campo no es un texto.', 'the field name is not a text.'),
  RESOURCE_EXHAUSTION: tooDeep,
  TAB_AS_INDENT: said(
    'la sangría lleva un tabulador: en YAML se hace con espacios.',
    'the indentation has a tab: YAML indents with spaces.',
  ),
  TAG_RESOLVE_FAILED: said(
    'acta no lee etiquetas de YAML (!, !!). Un texto que empieza con ! va entre comillas.',
    'acta reads no YAML tags (!, !!). A text that begins with ! goes in quotes.',
  ),
  UNEXPECTED_TOKEN: said(
    'aquí sobra algo, o falta lo que debía ir antes (dos puntos, guion, comillas).',
    'something here should not be, or what goes before it is missing (colon, hyphen, quotes).',
  ),
};

/** What is wrong with the YAML, in words for whoever wrote it; `line` is its line up to the fault. */
export const yamlFault = (error: YAMLError, line: string): Bilingual =>
  (/^ *\t/.test(line) ? table.TAB_AS_INDENT : undefined) ??
  unclosed(error) ??
  table[error.code] ??
  said(`esto no es YAML (${error.code}).`, `this is not YAML (${error.code}).`);

// An unclosed bracket comes to light as a fault of indentation, at the end of the text or at what follows.
const unclosed = ({ code, message }: YAMLError): Bilingual | undefined => {
  if (code !== 'BAD_INDENT' && code !== 'MISSING_CHAR') return undefined;
  if (message.startsWith('Missing closing')) {
    return said('faltan las comillas que cierran el texto.', 'the quotes that close the text are missing.');
  }
  const close = /end with a ([\]}])/.exec(message)?.[1];
  return close === undefined
    ? undefined
    : said(`falta cerrar con "${close}".`, `a closing "${close}" is missing.`);
};
