/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "import/html/html-meaning.h"

static void
test_attributes (void **state)
{
  const unsigned char *attributes[] = { (const unsigned char *) "CLASS",
                                        (const unsigned char *) "call",
                                        (const unsigned char *) "start",
                                        (const unsigned char *) "5", NULL };
  const unsigned char *back[] = { (const unsigned char *) "role",
                                  (const unsigned char *) "doc-backlink", NULL };
  const unsigned char *anchor[] = { (const unsigned char *) "id",
                                    (const unsigned char *) "footnote-3",
                                    (const unsigned char *) "href",
                                    (const unsigned char *) "#ref-3", NULL };
  UsHtmlMeaning meaning;

  assert_string_equal (us_html_meaning_find (attributes, "class"), "call");
  assert_null (us_html_meaning_find (NULL, "class"));
  us_html_meaning_read ("ol", attributes, &meaning);
  assert_int_equal (meaning.part, US_PART_NONE);
  assert_int_equal (meaning.start, 5);
  us_html_meaning_read ("a", back, &meaning);
  assert_true (meaning.hidden);
  us_html_meaning_read ("NAV", NULL, &meaning);
  assert_true (meaning.aside);
  us_html_meaning_read ("main", NULL, &meaning);
  assert_true (meaning.main && !meaning.aside);
  us_html_meaning_read ("a", anchor, &meaning);
  assert_true (meaning.note);
  us_html_meaning_read ("a", back, &meaning);
  assert_false (meaning.note);
  us_html_meaning_read ("sup", NULL, &meaning);
  assert_true (meaning.note);
}

/* What our own pages say of a heading and of a line that calls. */
static void
test_own_pages (void **state)
{
  static const struct
  {
    const char *name, *class;
    UsPart part;
    gboolean hidden;
  } cases[] = {
    { "p", "call", US_PART_CALL, FALSE },        { "div", "call", US_PART_NONE, FALSE },
    { "h1", "subject", US_PART_SUBJECT, FALSE }, { "p", "subject", US_PART_NONE, FALSE },
    { "h1", "stand-in", US_PART_NONE, TRUE },    { "p", "stand-in", US_PART_NONE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const unsigned char *attributes[] = { (const unsigned char *) "class",
                                            (const unsigned char *) cases[i].class, NULL };
      UsHtmlMeaning meaning;

      us_html_meaning_read (cases[i].name, attributes, &meaning);
      assert_int_equal (meaning.part, cases[i].part);
      assert_int_equal (meaning.hidden, cases[i].hidden);
    }
}

static void
test_number (void **state)
{
  assert_true (us_html_meaning_is_number ("12"));
  assert_false (us_html_meaning_is_number ("th"));
  assert_false (us_html_meaning_is_number ("2nd"));
  assert_false (us_html_meaning_is_number ("12345"));
  assert_false (us_html_meaning_is_number (""));
}

/* What pages have beside their text. */
static void
test_around (void **state)
{
  static const struct
  {
    const char *element, *class;
    gboolean aside, between;
  } rows[] = {
    { "div", "logo", TRUE, FALSE },          { "a", "skip-link", TRUE, FALSE },
    { "div", "top share", TRUE, TRUE },      { "p", "copyright", TRUE, FALSE },
    { "div", "content", FALSE, FALSE },      { "p", "logogram", FALSE, FALSE },
    { "a", "menu", FALSE, FALSE },           { "label", "", FALSE, TRUE },
    { "footer", "", TRUE, FALSE },           { "div", "gmail_signature", TRUE, FALSE },
    { "div", "moz-signature", TRUE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const unsigned char *attributes[] = { (const unsigned char *) "class",
                                            (const unsigned char *) rows[i].class, NULL };
      UsHtmlMeaning meaning;

      us_html_meaning_read (rows[i].element, attributes, &meaning);
      if (meaning.aside != rows[i].aside || meaning.between != rows[i].between)
        fail_msg ("<%s class=%s>", rows[i].element, rows[i].class);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_attributes),
    cmocka_unit_test (test_around),
    cmocka_unit_test (test_own_pages),
    cmocka_unit_test (test_number),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
