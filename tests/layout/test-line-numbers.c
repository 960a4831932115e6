/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/line-numbers.h"

#include "letter.h"
#include "pages.h"

static void
add_numbers (UsStatement *statement, const UsPublishOptions *options, GString *out)
{
  g_autoptr (UsPublication) publication = us_publication_new (statement, options);
  g_autoptr (UsShaper) shaper = us_shaper_new ();
  g_autoptr (UsPaginator) paginator = us_paginator_new (publication, shaper);
  g_autoptr (UsPage) page = us_paginator_get_page (paginator, 0);
  g_autoptr (UsPage) furniture = us_paginator_get_furniture (paginator, 0, 1);

  for (guint i = 0; i < furniture->lines->len; i++)
    {
      const UsPageLine *number = us_page_get_line (furniture, i);
      g_autofree char *text = us_paragraph_dup_line (number->paragraph, 0);

      g_string_append_printf (out, "%s ", text);
      /* Beside the text, at the height of one of its lines. */
      for (guint line = 0; line < page->lines->len; line++)
        if (us_page_get_line (page, line)->y == number->y)
          {
            g_string_append_c (out, number->x > page->width / 2 ? '>' : '<');
            break;
          }
    }
}

static void
test_every_fifth (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsPublishOptions options = { .draft = TRUE, .line_numbers = TRUE };
  g_autoptr (GString) numbered = g_string_new (NULL);
  g_autoptr (GString) backwards = g_string_new (NULL);
  g_autoptr (GString) plain = g_string_new (NULL);

  for (guint i = 0; i < 11; i++)
    us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "One line");
  add_numbers (statement, &options, numbered);
  assert_string_equal (numbered->str, "5 <10 <");
  us_test_set (statement, "language", "ar");
  add_numbers (statement, &options, backwards);
  assert_string_equal (backwards->str, "5 >10 >");
  options.draft = FALSE;
  add_numbers (statement, &options, plain);
  assert_string_equal (plain->str, "");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_every_fifth),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
