import fc from 'fast-check';
import { documentOf, jsonInMarkup } from '../../../adapters/page/document.js';

describe('the document of the page', () => {
  it('carries answers that no text in them can end, and that read as they were', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</script>', '<!--', '\u2028', ']]>'),
    );
    fc.assert(
      fc.property(fc.dictionary(hostile, fc.array(hostile)), (answers) => {
        const json = jsonInMarkup(answers);
        expect(json).not.toMatch(/[<\u2028\u2029]/);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(answers)));
      }),
    );
  });

  it('names its assets, and has neither a script nor a style in it', () => {
    const html = documentOf(
      { status: 200, lang: 'es', title: 'A <b> & "c"', html: '<main></main>', answers: {} },
      { script: '/assets/browser-x.js', styles: ['/assets/browser-y.css'] },
    );
    expect(html).toContain('<title>A &lt;b&gt; &amp; &quot;c&quot;</title>');
    expect(html).toContain('<script type="module" src="/assets/browser-x.js"></script>');
    expect(html).toContain('<link rel="stylesheet" href="/assets/browser-y.css">');
    expect(html).not.toMatch(/<style|style=|onload=|https?:\/\/(?!www\.w3\.org)/);
    expect(html.match(/<script/g)).toHaveLength(2);
  });
});
