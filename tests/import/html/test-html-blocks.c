/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "import/html/html-blocks.h"
#include "model/characters.h"
#include "model/error.h"

/* "demand 1: text|bold 0-4", a line for each block. */
static char *
outline (const char *html, gsize length)
{
  static const char *const kinds[] = { "text", "heading", "call", "demand", "bullet", "quotation" };
  static const char *const spans_names[] = { "lead", "bold", "italic", "link" };
  GString *lines = g_string_new (NULL);
  g_autoptr (GPtrArray) blocks = us_html_blocks_read (html, length, NULL);

  assert_non_null (blocks);
  for (guint i = 0; i < blocks->len; i++)
    {
      const UsHtmlBlock *block = g_ptr_array_index (blocks, i);
      gsize n_spans;
      const UsSpan *spans = us_text_get_spans (block->text, &n_spans);

      assert_true (us_text_get_length (block->text) <= US_FIELD_MAX);
      g_string_append_printf (lines, "%s %u: %s", kinds[block->kind],
                              block->kind == US_BLOCK_HEADING ? block->heading : block->level,
                              us_text_get_string (block->text));
      for (gsize j = 0; j < n_spans; j++)
        g_string_append_printf (lines, "|%s %u-%u%s%s", spans_names[spans[j].kind], spans[j].start,
                                spans[j].end, spans[j].target != NULL ? " " : "",
                                spans[j].target != NULL ? spans[j].target : "");
      if (block->direction != US_BLOCK_AUTOMATIC)
        g_string_append (lines, block->direction == US_BLOCK_FROM_RIGHT ? "|rtl" : "|ltr");
      g_string_append_c (lines, '\n');
    }
  return g_string_free (lines, FALSE);
}

static const struct
{
  const char *html;
  const char *outline;
} pages[] = {
  { "", "" },
  { "plain", "text 0: plain\n" },
  { "<p>one</p><p> two\n  words </p>", "text 0: one\ntext 0: two words\n" },
  { "<h2>Water</h2><p>a<b>b</b> <i>c</i></p>",
    "heading 2: Water\ntext 0: ab c|bold 1-2|italic 3-4\n" },
  { "<h3><b>Water</b></h3>", "heading 3: Water\n" },
  { "<ol><li>one<ol><li>sub</li></ol></li><li>two</li></ol>",
    "demand 0: one\ndemand 1: sub\ndemand 0: two\n" },
  { "<ol><li>one<ul><li>sub</ul><li>two</ol>", "demand 0: one\ndemand 1: sub\ndemand 0: two\n" },
  { "<ul><li><p>one</p><p>more</p></li><li>two</li></ul>",
    "bullet 0: one\ntext 0: more\nbullet 0: two\n" },
  { "<ul><li>a<ul><li>b<ul><li>c<ul><li>d</ul></ul></ul></ul>",
    "bullet 0: a\nbullet 1: b\nbullet 2: c\nbullet 2: d\n" },
  { "<li>lonely</li>", "bullet 0: lonely\n" },
  { "<blockquote><p>said</p></blockquote>after", "quotation 0: said\ntext 0: after\n" },
  { "<p class=\"call\">We call on you:</p>", "call 0: We call on you:\n" },
  { "<a href='https://example.org/'>link</a><a href='javascript:x'>none</a>",
    "text 0: linknone|link 0-4 https://example.org/\n" },
  { "<p dir=rtl>a</p><p dir=ltr>b</p>", "text 0: a|rtl\ntext 0: b|ltr\n" },
  { "one<br>two", "text 0: one\ntext 0: two\n" },
  { "<pre>one\n two</pre>", "text 0: one\ntext 0: two\n" },
  { "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "text 0: a b\ntext 0: c\n" },
  { "<head><title>x</title><style>p{}</style></head><script>alert('<p>no')</script><p>yes",
    "text 0: yes\n" },
  { "<p>a<img src='http://example.org/x.png' alt='x'><iframe src=y></iframe>b", "text 0: ab\n" },
  { "<p style='display:none'>no</p><p>yes</p>", "text 0: yes\n" },
  { "<b style='font-weight:normal'>a<span style='font-weight:700'>b</span></b>",
    "text 0: ab|bold 1-2\n" },
  { "<p>caf&eacute; &#65;&nbsp;&lt;</p>", "text 0: caf\xc3\xa9 A\xc2\xa0<\n" },
  { "<p>&nbsp;</p><p>x</p>", "text 0: x\n" },
  { "<p>a\xe2\x80\xae"
    "b&#x202e;c&#xfffc;&#1;</p>",
    "text 0: abc\n" },
  { "<p>\xff\xed\xa0\x80 x</p>", NULL },
  { "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span> "
    "</span></span>Stop</p>"
    "<p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a.</span>Now</p>"
    "<p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>\xc2\xb7</span>Point</p>",
    "demand 0: Stop\ndemand 1: Now\nbullet 0: Point\n" },
  { "</p></p></div>x<p", "text 0: x\n" },
};

static void
test_pages (void **state)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *actual = outline (pages[i].html, strlen (pages[i].html));

      if (pages[i].outline == NULL)
        continue;
      if (strcmp (actual, pages[i].outline) != 0)
        print_error ("%s\n", pages[i].html);
      assert_string_equal (actual, pages[i].outline);
    }
}

static void
test_depth (void **state)
{
  g_autoptr (GString) html = g_string_new (NULL);
  g_autofree char *actual = NULL;

  for (int i = 0; i < 10000; i++)
    g_string_append (html, i % 2 == 0 ? "<div>" : "<b>");
  g_string_append (html, "deep");
  for (int i = 0; i < 10000; i++)
    g_string_append (html, i % 2 == 0 ? "</b>" : "</div>");
  g_string_append (html, "<p>after");
  actual = outline (html->str, html->len);
  assert_non_null (strstr (actual, "deep"));
  assert_non_null (strstr (actual, "after"));
}

static void
test_long_paragraphs_are_parted (void **state)
{
  g_autoptr (GString) html = g_string_new ("<p>");
  g_autofree char *actual = NULL;
  g_autofree char *endless = g_strnfill (200 * 1000, 'x');

  for (int i = 0; i < 50000; i++)
    g_string_append (html, "water ");
  g_string_append (html, endless);
  actual = outline (html->str, html->len);
  assert_true (strlen (actual) > 500 * 1000);
}

/* A zero at the end is an end; one in the middle is not in any page. */
static void
test_no_text (void **state)
{
  const char end[] = "<p>Water</p>\0";
  const char binary[] = "<p>Water</p>\0\1\2";
  g_autoptr (GPtrArray) blocks = us_html_blocks_read (end, sizeof end, NULL);
  g_autoptr (GError) error = NULL;

  assert_int_equal (blocks->len, 1);
  assert_null (us_html_blocks_read (binary, sizeof binary, &error));
  assert_us_error (error, US_ERROR_UNKNOWN_FORMAT);
}

static void
test_too_big (void **state)
{
  gsize size = (gsize) US_HTML_MAX + 1;
  g_autofree char *html = g_malloc (size);
  g_autoptr (GError) error = NULL;

  memset (html, 'x', size);
  assert_null (us_html_blocks_read (html, size, &error));
  assert_us_error (error, US_ERROR_TOO_BIG);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_pages),
    cmocka_unit_test (test_depth),
    cmocka_unit_test (test_long_paragraphs_are_parted),
    cmocka_unit_test (test_no_text),
    cmocka_unit_test (test_too_big),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
