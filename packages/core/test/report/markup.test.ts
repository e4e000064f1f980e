import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markup } from '../../src/report/markup/markup.ts';

describe('markup', () => {
  it('escapes text, in elements and in quoted attributes', () => {
    const hostile = `"><img src=x onerror='alert(1)'>&amp;`;
    expect(markup`<p title="${hostile}">${hostile}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;amp;">' +
        '&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;amp;</p>',
    );
  });

  it('shows what steers, hides or turns the reading direction', () => {
    expect(markup`${'a\u202eb\u0000c\u200b\ufeff'}`.text).toBe(
      'a\\u{202e}b\u2400c\\u{200b}\\u{feff}',
    );
  });

  it('takes markup as it is, lists one after the other, and nothing for null', () => {
    const items = ['<', '2'].map((each) => markup`<li>${each}</li>`);
    expect(markup`<ul>${items}${null}${3}</ul>`.text).toBe('<ul><li>&lt;</li><li>2</li>3</ul>');
  });

  it('leaves nothing of any text that a parser could take for markup', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...Array.from('<>&"\'/= a\u202e\u0000\u2028\ud800\u{e0041}')),
          maxLength: 60,
        }),
        (text) => {
          expect(markup`${text}`.text).not.toMatch(
            /[<>"'\p{Cc}\p{Cf}\p{Cs}]|&(?!(?:amp|lt|gt|quot|#39);)/u,
          );
        },
      ),
      { numRuns: 100, seed: 5 },
    );
  });
});
