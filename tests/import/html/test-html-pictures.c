/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/html/html-block.h"
#include "import/html/html-blocks.h"

#include <string.h>

/* The blocks of a page, with bars between them. */
static char *
read_page (const char *html)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) blocks = us_html_blocks_read (html, strlen (html), &error);
  GString *text = g_string_new (NULL);

  assert_no_error (error);
  for (guint i = 0; i < blocks->len; i++)
    g_string_append_printf (
        text, "%s%s", i > 0 ? "|" : "",
        us_text_get_string (((UsHtmlBlock *) g_ptr_array_index (blocks, i))->text));
  return g_string_free (text, FALSE);
}

static void
test_pages (void **state)
{
  static const struct
  {
    const char *html, *text;
  } rows[] = {
    { "<h2>Signatories</h2><div><a href=x><img src=a alt='Air Now'></a><img alt='Logo of the Lake "
      "Trust'></div><p>End",
      "Signatories|Air Now|Lake Trust|End" },
    { "<p>Firmado por:<p><img alt='Aire Limpio logo'><img alt='Lago Vivo'>",
      "Firmado por:|Aire Limpio|Lago Vivo" },
    { "<p>Yours sincerely,<p><img alt='Air Now'><p><img alt='Lake Trust'>",
      "Yours sincerely,|Air Now|Lake Trust" },
    /* What programs call pictures by themselves. */
    { "<h2>Signatories</h2><img alt='image1.png'><img alt='logo'><img alt='Logo'><img alt='Picture "
      "3'><img alt='Grafik1'><img alt='Logo, company name&#10;&#10;Description automatically "
      "generated'><img alt='Ein Bild, das Text enthält. Automatisch generierte "
      "Beschreibung'><p>Air "
      "Now",
      "Signatories|Air Now" },
    /* What else pages show. */
    { "<h2>The river</h2><img alt='Cranes At Dawn'><p>End", "The river|End" },
    { "<h2>Signatories</h2><img alt=''><img alt='a picture of hands'><p>Air Now",
      "Signatories|Air Now" },
    { "<h2>Signatories</h2><nav><img alt='Air Now'></nav><p>End", "Signatories|End" },
    { "<h2>Signatories</h2><p><img alt='Air Now'>Air Now", "Signatories|Air Now" },
    { "<p>Signatories: <img alt='Air Now'>Lake Trust", "Signatories: Lake Trust" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = read_page (rows[i].html);

      assert_string_equal (text, rows[i].text);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_pages),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
