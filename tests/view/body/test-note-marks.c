/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "history/history.h"
#include "model/block.h"
#include "model/item-list-edit.h"
#include "model/note.h"
#include "model/settings.h"
#include "view/body/body-view.h"
#include "view/body/note-marks.h"
#include "view/letter/item-row.h"
#include "view/letter/item-rows.h"
#include "view/text/inline-object.h"

static guint
get_number (UsStatement *statement, guint position)
{
  g_autoptr (GHashTable) numbers = us_note_marks_count (statement);
  UsItem *note = us_item_list_get (us_statement_get_notes (statement), position);

  return GPOINTER_TO_UINT (g_hash_table_lookup (numbers, us_item_get_id (note)));
}

static void
add_note (UsStatement *statement, GtkWidget *view, int offset, guint expected)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter caret;
  guint position = G_MAXUINT;

  gtk_text_buffer_get_iter_at_offset (buffer, &caret, offset);
  gtk_text_buffer_place_cursor (buffer, &caret);
  assert_true (us_note_marks_add (statement, GTK_TEXT_VIEW (view), &position));
  assert_int_equal (position, expected);
}

static UsStatement *
make (const char *text)
{
  UsStatement *statement = us_statement_new ();
  g_autoptr (UsBlock) block = us_block_new_plain (US_BLOCK_PARAGRAPH, text);

  assert_true (us_item_list_append (us_statement_get_body (statement), block, NULL));
  return statement;
}

static void
test_numbered_as_they_are_met (void **state)
{
  g_autoptr (UsStatement) statement = make ("text");
  GtkWidget *view =
      g_object_ref_sink (g_object_new (US_TYPE_BODY_VIEW, "statement", statement, NULL));

  add_note (statement, view, 4, 0);
  add_note (statement, view, 2, 1);
  assert_int_equal (get_number (statement, 0), 2);
  assert_int_equal (get_number (statement, 1), 1);
  g_object_unref (view);
}

static void
test_added_as_one_step (void **state)
{
  g_autoptr (UsStatement) statement = make ("text");
  g_autoptr (UsHistory) history = us_history_new (statement);
  GtkWidget *view =
      g_object_ref_sink (g_object_new (US_TYPE_BODY_VIEW, "statement", statement, NULL));
  UsBlock *block = us_item_list_get (us_statement_get_body (statement), 0);
  const UsSpan *spans;
  gsize n_spans;

  add_note (statement, view, 2, 0);
  assert_string_equal (us_text_get_string (us_block_get_text (block)), "te" US_TEXT_OBJECT "xt");
  spans = us_text_get_spans (us_block_get_text (block), &n_spans);
  assert_int_equal (n_spans, 1);
  assert_int_equal (spans[0].kind, US_SPAN_NOTE);
  assert_string_equal (spans[0].target,
                       us_item_get_id (us_item_list_get (us_statement_get_notes (statement), 0)));
  assert_true (us_history_undo (history));
  assert_false (us_history_get_can_undo (history));
  assert_string_equal (us_text_get_string (us_block_get_text (block)), "text");
  assert_int_equal (us_item_list_get_length (us_statement_get_notes (statement)), 0);
  g_object_unref (view);
}

static int
get_width (GtkWidget *view, int offset)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), &at, offset);
  return gdk_paintable_get_intrinsic_width (gtk_text_iter_get_paintable (&at));
}

/* A number of two digits is broader than one, and any than a mark that nobody gave a look. */
static void
test_update_shows_the_numbers (void **state)
{
  g_autoptr (UsStatement) statement = make ("");
  GtkWidget *view =
      g_object_ref_sink (g_object_new (US_TYPE_BODY_VIEW, "statement", statement, NULL));

  for (guint i = 0; i < 10; i++)
    add_note (statement, view, (int) i, i);
  us_note_marks_update (statement, GTK_TEXT_VIEW (view));
  assert_true (get_width (view, 0) > 1);
  assert_true (get_width (view, 9) > get_width (view, 8));
  g_object_unref (view);
}

static const char *
get_mark (GtkWidget *view, int offset)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), &at, offset);
  return us_inline_object_get_text (us_inline_object_find (&at));
}

static guint
get_shown (GtkWidget *row)
{
  return us_item_row_get_number (US_ITEM_ROW (row));
}

static gboolean
says (GtkWidget *row, const char *number)
{
  return us_test_find (row, GTK_TYPE_LABEL, "label", number) != NULL;
}

/* In the text and at the foot, as in what readers get. */
static void
test_digits_are_those_of_the_letter (void **state)
{
  g_autoptr (UsStatement) statement = make ("text");
  GtkWidget *view =
      g_object_ref_sink (g_object_new (US_TYPE_BODY_VIEW, "statement", statement, NULL));
  GtkWidget *rows =
      g_object_ref_sink (g_object_new (US_TYPE_ITEM_ROWS, "placeholder", "A note", "list",
                                       us_statement_get_notes (statement), NULL));
  g_autoptr (GHashTable) numbers = NULL;
  GtkWidget *row;

  us_item_set_choice (US_ITEM (us_statement_get_settings (statement)), US_SETTINGS_NUMBERING,
                      US_NUMBERING_ARABIC, NULL);
  add_note (statement, view, 4, 0);
  add_note (statement, view, 2, 1);
  us_note_marks_update (statement, GTK_TEXT_VIEW (view));
  assert_string_equal (get_mark (view, 2), "١");
  assert_string_equal (get_mark (view, 5), "٢");
  numbers = us_note_marks_count (statement);
  us_item_rows_show_numbers (US_ITEM_ROWS (rows), numbers);
  row = us_test_find (rows, US_TYPE_ITEM_ROW, NULL, NULL);
  assert_true (says (row, "١"));
  assert_int_equal (get_shown (row), 1);
  assert_true (says (gtk_widget_get_next_sibling (row), "٢"));
  g_object_unref (rows);
  g_object_unref (view);
}

/* At the foot they stand as readers meet them, wherever they are in the list. */
static void
test_rows_stand_in_order (void **state)
{
  g_autoptr (UsStatement) statement = make ("text");
  UsItemList *notes = us_statement_get_notes (statement);
  GtkWidget *view =
      g_object_ref_sink (g_object_new (US_TYPE_BODY_VIEW, "statement", statement, NULL));
  GtkWidget *rows = g_object_ref_sink (
      g_object_new (US_TYPE_ITEM_ROWS, "placeholder", "A note", "list", notes, NULL));
  g_autoptr (GHashTable) numbers = NULL;
  GtkWidget *row;

  add_note (statement, view, 3, 0);
  add_note (statement, view, 1, 1);
  numbers = us_note_marks_count (statement);
  us_item_rows_show_numbers (US_ITEM_ROWS (rows), numbers);
  row = us_test_find (rows, US_TYPE_ITEM_ROW, NULL, NULL);
  assert_int_equal (get_shown (row), 1);
  assert_int_equal (get_shown (gtk_widget_get_next_sibling (row)), 2);
  us_item_list_remove (notes, 1, 1, NULL);
  assert_int_equal (get_shown (us_test_find (rows, US_TYPE_ITEM_ROW, NULL, NULL)), 2);

  g_hash_table_remove_all (numbers);
  us_item_rows_show_numbers (US_ITEM_ROWS (rows), numbers);
  assert_true (says (us_test_find (rows, US_TYPE_ITEM_ROW, NULL, NULL), "–"));
  g_object_unref (rows);
  g_object_unref (view);
}

static void
changed_cb (UsStatement *statement, UsChange *change, gboolean *concerned)
{
  *concerned = us_note_marks_concern (change);
}

static gboolean
concerns (UsBlockKind kind, const char *before, const char *after)
{
  static const UsSpan note = { US_SPAN_NOTE, 0, 3, "n1" };
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsBlock) block = us_block_new_plain (kind, "");
  gboolean concerned = FALSE;
  const char *const strings[] = { before, after };

  assert_true (us_item_list_append (us_statement_get_body (statement), block, NULL));
  g_signal_connect (statement, "changed", G_CALLBACK (changed_cb), &concerned);
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    {
      g_autoptr (UsText) text = us_text_new_with_spans (
          strings[i], -1, &note, g_str_has_prefix (strings[i], US_TEXT_OBJECT), NULL);

      assert_true (us_item_set_text (US_ITEM (block), US_BLOCK_TEXT, text, NULL));
    }
  return concerned;
}

static void
test_most_keys_concern_no_mark (void **state)
{
  assert_false (concerns (US_BLOCK_PARAGRAPH, "wate", "water"));
  assert_true (concerns (US_BLOCK_PARAGRAPH, US_TEXT_OBJECT " water", "water"));
  assert_true (concerns (US_BLOCK_PARAGRAPH, "water", US_TEXT_OBJECT "water"));
  assert_true (concerns (US_BLOCK_DEMAND, "wate", "water"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_numbered_as_they_are_met),
    cmocka_unit_test (test_added_as_one_step),
    cmocka_unit_test (test_rows_stand_in_order),
    cmocka_unit_test (test_update_shows_the_numbers),
    cmocka_unit_test (test_digits_are_those_of_the_letter),
    cmocka_unit_test (test_most_keys_concern_no_mark),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
