/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <adwaita.h>

#include "history/history.h"
#include "model/addressee.h"
#include "model/statement.h"
#include "view/letter/letter-field.h"
#include "view/text/text-format.h"

static GtkWidget *
make_field (gpointer item, const char *property, gboolean lines)
{
  return g_object_ref_sink (g_object_new (US_TYPE_LETTER_FIELD, "property-name", property, "lines",
                                          lines, "item", item, NULL));
}

static GtkTextBuffer *
get_buffer (GtkWidget *field)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));
}

static void
type (GtkWidget *field, const char *text)
{
  gtk_text_buffer_begin_user_action (get_buffer (field));
  gtk_text_buffer_insert_at_cursor (get_buffer (field), text, -1);
  gtk_text_buffer_end_user_action (get_buffer (field));
}

static void
assert_shown (GtkWidget *field, const char *expected)
{
  g_autofree char *text = NULL;

  g_object_get (get_buffer (field), "text", &text, NULL);
  assert_string_equal (text, expected);
}

static void
test_in_step_both_ways (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  GtkWidget *field = make_field (statement, "title", FALSE);

  type (field, "Water");
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_TITLE), "Water");
  assert_true (us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Wells", NULL));
  assert_shown (field, "Wells");
  assert_finalized (field);
}

static void
test_lines_only_where_they_belong (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsAddressee) addressee = us_addressee_new ("Council");
  GtkWidget *title = make_field (statement, "title", FALSE);
  GtkWidget *address = make_field (addressee, "address", TRUE);

  type (title, "one\ntwo");
  type (address, "one\ntwo");
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_TITLE), "one two");
  assert_string_equal (us_item_get_string (US_ITEM (addressee), US_ADDRESSEE_ADDRESS), "one\ntwo");
  g_object_unref (title);
  g_object_unref (address);
}

static void
test_rich_by_its_field (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  GtkWidget *about = make_field (statement, "about", FALSE);
  GtkWidget *title = make_field (statement, "title", FALSE);
  GtkTextIter start, end;
  const UsSpan *spans;
  gsize n_spans;

  assert_true (us_letter_field_is_rich (US_LETTER_FIELD (about)));
  assert_false (us_letter_field_is_rich (US_LETTER_FIELD (title)));
  type (about, "one two");
  gtk_text_buffer_get_iter_at_offset (get_buffer (about), &start, 4);
  gtk_text_buffer_get_end_iter (get_buffer (about), &end);
  gtk_text_buffer_select_range (get_buffer (about), &start, &end);
  us_text_format_toggle (get_buffer (about), US_SPAN_BOLD);
  spans = us_text_get_spans (us_item_get_text (US_ITEM (statement), US_STATEMENT_ABOUT), &n_spans);
  assert_int_equal (n_spans, 1);
  assert_int_equal (spans[0].kind, US_SPAN_BOLD);
  assert_int_equal (spans[0].start, 4);
  assert_int_equal (spans[0].end, 7);
  g_object_unref (about);
  g_object_unref (title);
}

/* All that is typed as one is one change. */
static void
test_one_action_is_one_change (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsHistory) history = us_history_new (statement);
  GtkWidget *field = make_field (statement, "title", FALSE);

  gtk_text_buffer_begin_user_action (get_buffer (field));
  gtk_text_buffer_insert_at_cursor (get_buffer (field), "one", -1);
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_TITLE), "");
  gtk_text_buffer_insert_at_cursor (get_buffer (field), " two", -1);
  gtk_text_buffer_end_user_action (get_buffer (field));
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_TITLE), "one two");
  assert_true (us_history_undo (history));
  assert_false (us_history_get_can_undo (history));
  assert_shown (field, "");
  g_object_unref (field);
}

static void
test_another_item (void **state)
{
  g_autoptr (UsStatement) first = us_statement_new ();
  g_autoptr (UsStatement) second = us_statement_new ();
  GtkWidget *field = make_field (first, "title", FALSE);

  type (field, "first");
  us_letter_field_set_item (US_LETTER_FIELD (field), US_ITEM (second));
  assert_shown (field, "");
  assert_true (us_item_set_string (US_ITEM (first), US_STATEMENT_TITLE, "unseen", NULL));
  type (field, "second");
  assert_shown (field, "second");
  assert_string_equal (us_item_get_string (US_ITEM (first), US_STATEMENT_TITLE), "unseen");
  assert_string_equal (us_item_get_string (US_ITEM (second), US_STATEMENT_TITLE), "second");
  us_letter_field_set_item (US_LETTER_FIELD (field), NULL);
  assert_shown (field, "");
  assert_string_equal (us_item_get_string (US_ITEM (second), US_STATEMENT_TITLE), "second");
  g_object_unref (field);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_in_step_both_ways), cmocka_unit_test (test_lines_only_where_they_belong),
    cmocka_unit_test (test_rich_by_its_field), cmocka_unit_test (test_one_action_is_one_change),
    cmocka_unit_test (test_another_item),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
