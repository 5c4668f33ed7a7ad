import type { Command } from 'commander';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { Action } from '../action.js';
import { examplesIn } from '../help.js';
import { say, type Lang } from '../language.js';
import { orComplain } from '../signing/with-log.js';
import type { Surroundings } from '../surroundings.js';
import { bundle } from './bundle.js';

/** `acta bundle` */
export const addBundle = (
  acta: Command,
  lang: Lang,
  around: Surroundings,
  run: (action: Action) => Promise<void>,
): void => {
  acta
    .command('bundle')
    .argument('<where>', say(lang, WHERE))
    .description(say(lang, BUNDLE))
    .option('--whole', say(lang, WHOLE))
    .addHelpText(
      'after',
      examplesIn(
        lang,
        ['acta bundle crm-2020', 'acta bundle crm-2020.zip', 'acta bundle crm-whole --whole'],
        NOTES,
      ),
    )
    .action((where: string, { whole = false }: { readonly whole?: boolean }) =>
      run((settings, terminal) => {
        const invocation = { settings, around, terminal };
        return orComplain(bundle(where, whole ? 'whole' : 'public', invocation), invocation);
      }),
    );
};

const BUNDLE: Bilingual = {
  es: 'el libro entero en una carpeta o un .zip, para leerlo y comprobarlo sin acta',
  en: 'the whole book in a folder or a .zip, to be read and verified without acta',
};
const WHERE: Bilingual = {
  es: 'una carpeta o un .zip que aún no exista',
  en: 'a folder or a .zip that does not exist yet',
};
const WHOLE: Bilingual = {
  es: 'también lo que se trató a puerta cerrada; entréguelo solo a quien puede leerlo',
  en: 'what was dealt with behind closed doors too; hand it only to those who may read it',
};
const NOTES: Bilingual = {
  es: `Dentro están los asientos como se hashearon, las teselas del árbol, el punto firmado, las claves públicas, los textos en
Markdown, las respuestas en JSON, una página que se abre sin conexión y un programa de un solo archivo que lo comprueba.
De lo que se trató a puerta cerrada está solo el hash; lo sellado sigue sellado. El mismo libro con el mismo punto
firmado da los mismos bytes. Véase docs/guide-audit.md.`,
  en: `In it are the entries as they were hashed, the tiles of the tree, the checkpoint, the public keys, the texts in
Markdown, the answers in JSON, a page that opens offline and a program of a single file that verifies it. Of what was
dealt with behind closed doors there is only the hash; what is sealed stays sealed. The same book with the same
checkpoint gives the same bytes. See docs/guide-audit.md.`,
};
