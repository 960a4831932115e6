/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/composer.h"

#include <string.h>

#include "model/logo.h"
#include "model/settings.h"
#include "pages.h"
#include "random.h"

#define SENTENCE                                                                                   \
  "The river feeds forty thousand people between the dam and the sea, and since the spring of "    \
  "last year nobody has been allowed to measure what is in it. "

static char *
repeat (const char *text, guint times)
{
  GString *out = g_string_new (NULL);

  while (times-- > 0)
    g_string_append (out, text);
  return g_string_free (out, FALSE);
}

static guint
count_lines (const UsPage *page, UsFlowPart part, guint index)
{
  guint count = 0;

  for (guint i = 0; i < page->lines->len; i++)
    {
      const UsPageLine *line = us_page_get_line (page, i);

      count += line->part == part && line->index == index && !line->is_label;
    }
  return count;
}

/* The page on which a part begins. */
static UsPage *
find_page (UsTestPages *pages, UsFlowPart part)
{
  for (guint number = 0;; number++)
    {
      g_autoptr (UsPage) page = us_paginator_get_page (pages->paginator, number);

      assert_non_null (page);
      if (count_lines (page, part, 0) > 0)
        return g_steal_pointer (&page);
    }
}

/* However long what stands before is, no line of a paragraph is alone on a page. */
static void
test_widows_and_orphans (void **state)
{
  g_autofree char *filler = repeat (SENTENCE, 5);
  g_autofree char *text = repeat (SENTENCE, 3);

  for (guint before = 1; before < 60; before++)
    {
      g_autoptr (UsStatement) statement = us_statement_new ();
      g_autoptr (UsTestPages) pages = NULL;
      g_autoptr (UsPage) page = NULL;
      guint here;

      for (guint i = 0; i < before % 20; i++)
        us_test_add_block (statement, US_BLOCK_BULLET, 0, "Dry.");
      for (guint i = 0; i < 3 + before / 20; i++)
        us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, filler);
      us_test_add_block (statement, US_BLOCK_HEADING, 0, "What must happen");
      us_test_add_block (statement, US_BLOCK_CALL, 0, "We call on you to:");
      us_test_add_block (statement, US_BLOCK_DEMAND, 0, text);
      pages = us_test_pages_new (statement);
      for (guint i = 0; (page = us_paginator_get_page (pages->paginator, i)) != NULL; i++)
        {
          for (guint block = 0; block < pages->publication->n_blocks; block++)
            {
              const UsPublicBlock *public = &pages->publication->blocks[block];

              here = count_lines (page, US_FLOW_BLOCK, block);
              if (public->kind == US_BLOCK_DEMAND ||
                  strlen (us_text_get_string (public->text)) > 200)
                assert_true (here != 1);
              /* Heading, call and demand are together. */
              if (public->kind == US_BLOCK_HEADING || public->kind == US_BLOCK_CALL)
                assert_true (here == 0 || count_lines (page, US_FLOW_BLOCK, block + 1) > 0);
            }
          g_clear_pointer (&page, us_page_free);
        }
    }
}

static void
test_valediction (void **state)
{
  g_autofree char *filler = repeat (SENTENCE, 3);

  for (guint bullets = 0; bullets < 60; bullets++)
    {
      g_autoptr (UsStatement) statement = us_statement_new ();
      g_autoptr (UsTestPages) pages = NULL;
      g_autoptr (UsPage) page = NULL;

      for (guint i = 0; i < bullets; i++)
        us_test_add_block (statement, US_BLOCK_BULLET, 0, "Dry.");
      us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, filler);
      us_test_set (statement, "valediction", "Sincerely,");
      pages = us_test_pages_new (statement);
      page = find_page (pages, US_FLOW_VALEDICTION);
      assert_true (count_lines (page, US_FLOW_BLOCK, bullets) >= 2);
    }
}

/* A note stands on the page of the line that refers to it, and does not run into the text. */
static void
test_notes (void **state)
{
  g_autofree char *filler = repeat (SENTENCE, 2);
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsTestPages) pages = NULL;
  guint n_notes = 0;

  for (guint i = 0; i < 60; i++)
    {
      UsBlock *block = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, filler);

      if (i % 3 == 0)
        us_test_refer (block, us_test_add_note (statement, filler));
    }
  pages = us_test_pages_new (statement);
  for (guint i = 0; i < us_paginator_count (pages->paginator); i++)
    {
      g_autoptr (UsPage) page = us_paginator_get_page (pages->paginator, i);
      double text_bottom = 0;
      double notes_top = 1000;

      for (guint j = 0; j < page->lines->len; j++)
        {
          const UsPageLine *line = us_page_get_line (page, j);
          const UsParagraph *paragraph = line->paragraph;

          if (line->part == US_FLOW_NOTE)
            notes_top = MIN (notes_top, line->y - paragraph->ascent);
          else
            text_bottom = MAX (text_bottom, line->y);
          assert_true (line->y < us_paginator_get_style (pages->paginator)->bottom);
          for (guint mark = 0; mark < paragraph->n_marks && line->line == paragraph->n_lines - 1;
               mark++)
            {
              assert_true (count_lines (page, US_FLOW_NOTE, paragraph->marks[mark].note) > 0);
              n_notes++;
            }
        }
      assert_true (text_bottom < notes_top);
      assert_int_equal (page->rules->len, notes_top < 1000 ? 1 : 0);
    }
  assert_int_equal (n_notes, 20);
}

/* Notes that are longer than pages go on, and so do names. */
static void
test_giants (void **state)
{
  g_autofree char *giant = repeat (SENTENCE, 200);
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsTestPages) pages = NULL;
  UsBlock *block = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Dry.");
  guint total;

  us_test_refer (block, us_test_add_note (statement, giant));
  us_test_add_signatory (statement, giant);
  us_test_add_signatories (statement, 20);
  pages = us_test_pages_new (statement);
  total = us_paginator_count (pages->paginator);
  assert_in_range (total, 6, 30);
  for (guint i = 0; i < total; i++)
    {
      g_autoptr (UsPage) page = us_paginator_get_page (pages->paginator, i);

      assert_true (page->lines->len > 0);
      for (guint j = 0; j < page->lines->len; j++)
        assert_true (us_page_get_line (page, j)->y < page->height - 70);
    }
}

/* The columns of the last page are as high as each other, and read one after the other. */
static void
test_columns (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsTestPages) pages = NULL;
  g_autoptr (UsPage) page = NULL;
  guint count[2] = { 0 };

  us_test_add_signatories (statement, 41);
  g_object_set (us_statement_get_settings (statement), "signatory-layout",
                US_SIGNATORY_LAYOUT_COLUMNS_2, NULL);
  pages = us_test_pages_new (statement);
  page = us_paginator_get_page (pages->paginator, 0);
  for (guint i = 1; i < page->lines->len; i++)
    {
      const UsPageLine *line = us_page_get_line (page, i);

      assert_int_equal (line->index, i - 1);
      count[line->x > 200]++;
    }
  assert_int_equal (count[0], 21);
  assert_int_equal (count[1], 20);
}

static void
test_table (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsTestPages) pages = NULL;
  g_autoptr (UsPage) page = NULL;
  const UsPageLine *name, *country;

  us_test_set (us_test_add_signatory (statement, "Water Union"), "country", "Kenya");
  us_test_add_signatories (statement, 100);
  g_object_set (us_statement_get_settings (statement), "signatory-layout",
                US_SIGNATORY_LAYOUT_TABLE, NULL);
  pages = us_test_pages_new (statement);
  page = us_paginator_get_page (pages->paginator, 0);
  name = us_test_find_line (page, "Water Union");
  country = us_test_find_line (page, "Kenya");
  assert_true (name->y == country->y && country->x > name->x + 100);
  assert_int_equal (country->cell, 2);
  assert_true (us_paginator_count (pages->paginator) >= 3);
}

static void
test_logos (void **state)
{
  for (UsLogos place = US_LOGOS_AT_START; place <= US_LOGOS_SPREAD; place++)
    {
      g_autoptr (UsStatement) statement = us_statement_new ();
      g_autoptr (UsTestPages) pages = NULL;
      g_autoptr (UsPage) page = NULL;
      const UsPageImage *image;

      for (guint i = 0; i < 40; i++)
        {
          g_autoptr (UsLogo) logo = us_logo_new ("Union");

          g_object_set (logo, "image", US_TEST_PNG, "height", "30", NULL);
          us_item_list_append (us_statement_get_letterhead (statement), logo, NULL);
        }
      g_object_set (us_statement_get_settings (statement), "logos", place, NULL);
      pages = us_test_pages_new (statement);
      page = us_paginator_get_page (pages->paginator, 0);
      assert_int_equal (page->images->len, 40);
      for (guint i = 0; i < 40; i++)
        {
          image = &g_array_index (page->images, UsPageImage, i);
          assert_true (image->width > 0 && image->height == image->width);
          assert_true (image->x >= 0);
        }
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_widows_and_orphans),
    cmocka_unit_test (test_valediction),
    cmocka_unit_test (test_notes),
    cmocka_unit_test (test_giants),
    cmocka_unit_test (test_columns),
    cmocka_unit_test (test_table),
    cmocka_unit_test (test_logos),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
