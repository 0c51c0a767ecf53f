"""Checks Discord's markdown as the page draws it, seen as the HTML of the nodes that come out."""

from playwright.async_api import Page

DRAW = """async (text) => {
  const { markdown } = await import('/static/js/markdown.js');
  const names = { personName: (id) => 'Noor', roleName: () => 'juf', placeName: () => 'kring', goTo: null };
  const box = document.createElement('div');
  box.append(...markdown(text, names));
  return box.innerHTML;
}"""
SQUARE = 64
"""A text of eight times the length takes this much longer when every character is compared with every other."""

CASES = {
    "plain\nlines": "<p>plain<br>lines</p>",
    "one\n\ntwo": "<p>one</p><p>two</p>",
    "**bold** and *soft* and _soft_": "<p><strong>bold</strong> and <em>soft</em> and <em>soft</em></p>",
    "***both***": "<p><strong><em>both</em></strong></p>",
    "__under__ ~~gone~~": "<p><u>under</u> <s>gone</s></p>",
    "snake_case_name": "<p>snake_case_name</p>",
    "2 * 3 * 4": "<p>2 * 3 * 4</p>",
    r"\*not soft\* \_no\_": "<p>*not soft* _no_</p>",
    r"\# no heading": "<p># no heading</p>",
    "`a *b*`": "<p><code>a *b*</code></p>",
    "``a ` b``": "<p><code>a ` b</code></p>",
    "# One": '<h1 aria-level="2" role="heading">One</h1>',
    "#no": "<p>#no</p>",
    "#### four": "<p>#### four</p>",
    "-# small": "<small>small</small>",
    "> a\n> b": "<blockquote><p>a<br>b</p></blockquote>",
    ">>> a\nb": "<blockquote><p>a<br>b</p></blockquote>",
    "- a\n- b": "<ul><li>a</li><li>b</li></ul>",
    "- a\n  - b\n- c": "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
    "3. a\n4. b": '<ol start="3"><li>a</li><li>b</li></ol>',
    "```\nx < y\n```": '<pre tabindex="0"><code>x &lt; y</code></pre>',
    "```no end": "<p>```no end</p>",
    "**Caption**\ntext": '<p class="cap">Caption</p><p>text</p>',
    "**Alone**": "<p><strong>Alone</strong></p>",
    "<@1> <@&2> <#3> </talk start:4>": (
        '<p><span class="at">@Noor</span> <span class="at">@juf</span> <span class="at">#kring</span> '
        '<span class="at">/talk start</span></p>'
    ),
    "<:smile:12345>": "<p>:smile:</p>",
    "[text](javascript:alert)": "<p>[text](javascript:alert)</p>",
    "see https://a.org/b.": (
        '<p>see <a href="https://a.org/b" target="_blank" rel="noopener noreferrer nofollow">https://a.org/b</a>.</p>'
    ),
    "<b>x</b>": "<p>&lt;b&gt;x&lt;/b&gt;</p>",
    "": "",
}


async def test_texts_become_what_discord_makes_of_them(blank: Page) -> None:
    drawn = {text: await blank.evaluate(DRAW, text) for text in CASES}
    assert drawn == CASES


async def test_a_moment_is_written_in_the_zone_of_the_reader(blank: Page) -> None:
    drawn = await blank.evaluate(DRAW, "<t:1763453340:t> <t:1763453340:D> <t:99999999999999:R>")
    assert ">09:09</time>" in drawn
    assert ">18 november 2025</time>" in drawn


async def test_a_spoiler_is_opened_by_pressing(blank: Page) -> None:
    drawn = await blank.evaluate(DRAW, "||geheim||")
    assert 'aria-expanded="false"' in drawn
    assert "geheim" in drawn


async def test_the_time_a_text_takes_grows_with_its_length_only(blank: Page) -> None:
    """Another program may have been in between: what takes too long gets another chance, a square never makes it."""
    grows = """async ([short, long, most]) => {
      const { markdown } = await import('/static/js/markdown.js');
      const once = (text) => { const from = performance.now(); markdown(text); return performance.now() - from; };
      const few = Math.max(0.5, Math.min(...[1, 2, 3, 4, 5].map(() => once(short))));
      let many = Infinity;
      for (let tried = 0; tried < 20 && many >= most * few; tried++) many = Math.min(many, once(long));
      return many / few;
    }"""
    for piece in ("*", "_", "**a", "[", "||x", "`", "> ", "- "):
        texts = [piece * (1000 // len(piece)), piece * (8000 // len(piece))]
        assert await blank.evaluate(grows, [*texts, SQUARE / 2]) < SQUARE / 2, piece
