import type { Command } from 'commander';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { Action } from '../action.js';
import { examplesIn } from '../help.js';
import type { Invocation } from '../invocation.js';
import { say, type Lang } from '../language.js';
import type { Anywhere, Settings, SettingsThere } from '../options.js';
import type { Surroundings } from '../surroundings.js';
import { checkpoint, consistency, receipt } from './receipts.js';
import { checkpointThere, consistencyThere, receiptThere } from './there.js';
import { orComplain } from './with-log.js';

type Work<S> = (invocation: Invocation<S>) => Parameters<typeof orComplain>[0];

/** `acta checkpoint`, `acta receipt`, `acta consistency`: where the books are kept, or through a service. */
export const addReceipts = (
  acta: Command,
  lang: Lang,
  around: Surroundings,
  run: (action: Action<Anywhere>) => Promise<void>,
): void => {
  const asking = (here: Work<Settings>, there: Work<SettingsThere>): Promise<void> =>
    run((settings, terminal) => {
      const work =
        'service' in settings ? there({ settings, around, terminal }) : here({ settings, around, terminal });
      return orComplain(work, { terminal });
    });

  acta
    .command('checkpoint')
    .description(say(lang, CHECKPOINT))
    .addHelpText('after', examplesIn(lang, ['acta checkpoint', 'acta checkpoint > crm.checkpoint']))
    .action(() => asking(checkpoint, checkpointThere));
  acta
    .command('receipt')
    .argument('<entry>', say(lang, { es: 'el número del asiento', en: 'the number of the entry' }))
    .description(say(lang, RECEIPT))
    .addHelpText('after', examplesIn(lang, ['acta receipt 120 > 120.tlog-proof', 'acta receipt 120 --json']))
    .action((entry: string) =>
      asking(
        (here) => receipt(entry, here),
        (there) => receiptThere(entry, there),
      ),
    );
  acta
    .command('consistency')
    .description(say(lang, CONSISTENCY))
    .option('--from <file>', say(lang, FROM))
    .addHelpText('after', examplesIn(lang, ['acta consistency --from crm.checkpoint']))
    .action(({ from }: { readonly from?: string }) =>
      asking(
        (here) => consistency(from, here),
        (there) => consistencyThere(from, there),
      ),
    );
};

const CHECKPOINT: Bilingual = {
  es: 'firma y muestra lo que el libro ha llegado a ser (C2SP tlog-checkpoint)',
  en: 'sign and print what the book has come to (C2SP tlog-checkpoint)',
};
const RECEIPT: Bilingual = {
  es: 'la prueba de que un asiento está en el libro (C2SP tlog-proof)',
  en: 'the proof that an entry is in the book (C2SP tlog-proof)',
};
const CONSISTENCY: Bilingual = {
  es: 'la prueba de que el libro continúa un punto firmado anterior',
  en: 'the proof that the book goes on from an earlier checkpoint',
};
const FROM: Bilingual = {
  es: 'el punto firmado que se guarda; - es la entrada estándar',
  en: 'the checkpoint that was kept; - is standard input',
};
