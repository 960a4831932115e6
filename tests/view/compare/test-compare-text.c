/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/compare/compare-text.h"

static UsDifference *
make_difference (UsDifferenceKind kind, const char *place, const char *old, const char *now)
{
  GPtrArray *words = us_pieces_compare (old, now, "en");

  return us_difference_new (kind, place, words);
}

static char *
get_text (GtkTextBuffer *buffer, guint from, guint to)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) to);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static gboolean
has_tag (GtkTextBuffer *buffer, guint offset, const char *name)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) offset);
  return gtk_text_iter_has_tag (&iter, tag);
}

/* Each place where words changed can be gone to, and is said in words. */
static void
test_changes (void **state)
{
  static const struct
  {
    guint difference;
    const char *text, *words;
  } rows[] = {
    { 0, "Old\u2009New", "Title: “Old” became “New”" },
    { 0, " really", "Title: added “ really”" },
    { 1, "Wells", "Heading 1, removed: Wells" },
    { 2, "Stop it", "Demand 2, moved" },
  };
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autoptr (GPtrArray) differences =
                 g_ptr_array_new_with_free_func ((GDestroyNotify) us_difference_free);
  g_autoptr (GArray) changes = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (differences, make_difference (US_DIFFERENCE_CHANGED, "Title", "Old words here",
                                                 "New words here really"));
  g_ptr_array_add (differences, make_difference (US_DIFFERENCE_REMOVED, "Heading 1", "Wells", ""));
  g_ptr_array_add (differences,
                   make_difference (US_DIFFERENCE_MOVED, "Demand 2", "Stop it", "Stop it"));
  us_compare_text_add_tags (buffer);
  changes = us_compare_text_fill (buffer, differences);
  g_array_unref (changes);
  changes = us_compare_text_fill (buffer, differences);
  g_object_get (buffer, "text", &text, NULL);
  assert_string_equal (text, "Title\nOld\u2009New words here really\n"
                             "Heading 1, removed\nWells\n"
                             "Demand 2, moved\nStop it");
  assert_int_equal (changes->len, G_N_ELEMENTS (rows));
  for (guint i = 0; i < changes->len; i++)
    {
      const UsCompareChange *change = &g_array_index (changes, UsCompareChange, i);
      g_autofree char *part = get_text (buffer, change->start, change->end);

      assert_int_equal (change->difference, rows[i].difference);
      assert_string_equal (part, rows[i].text);
      assert_string_equal (change->words, rows[i].words);
    }
  assert_true (has_tag (buffer, 6, "removed"));
  assert_true (has_tag (buffer, 10, "added"));
  assert_true (has_tag (buffer, 0, "place"));
}

/* Nobody reads so many: the window does not stand still for them. */
static void
test_many (void **state)
{
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autoptr (GPtrArray) differences =
                 g_ptr_array_new_with_free_func ((GDestroyNotify) us_difference_free);
  g_autoptr (GArray) changes = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 2003; i++)
    g_ptr_array_add (differences, make_difference (US_DIFFERENCE_ADDED, "Signatory", "", "Union"));
  us_compare_text_add_tags (buffer);
  changes = us_compare_text_fill (buffer, differences);
  assert_int_equal (changes->len, 2000);
  g_object_get (buffer, "text", &text, NULL);
  assert_true (g_str_has_suffix (text, "\n3 more changes"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_changes),
    cmocka_unit_test (test_many),
  };

  gtk_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
