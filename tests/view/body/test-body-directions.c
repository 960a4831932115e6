/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <gtk/gtk.h>

#include "history/history.h"
#include "model/direction.h"
#include "view/body/body-sync.h"
#include "view/text/text-tags.h"

#define RLM "\xe2\x80\x8f"

static void
assert_text (UsItemList *body, guint position, const char *text)
{
  assert_string_equal (us_text_get_string (us_block_get_text (us_item_list_get (body, position))),
                       text);
}

/* What is typed, split and deleted keeps the direction that was chosen, and one undo takes it all
 * back. */
static void
test_typing_keeps_the_direction (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *body = us_statement_get_body (statement);
  g_autoptr (UsBlock) block = us_block_new_plain (US_BLOCK_DEMAND, "");
  g_autoptr (GtkTextTagTable) tags = us_text_tags_new ();
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (tags);
  g_autoptr (UsBodySync) sync = NULL;
  g_autoptr (UsHistory) history = NULL;
  GtkTextIter start, end;

  assert_true (us_direction_choose (block, US_BLOCK_FROM_RIGHT, NULL));
  assert_true (us_item_list_append (body, block, NULL));
  sync = us_body_sync_new (statement, buffer);
  history = us_history_new (statement);

  gtk_text_buffer_insert_at_cursor (buffer, "Oasis", -1);
  assert_text (body, 0, RLM "Oasis");
  assert_int_equal (gtk_text_buffer_get_char_count (buffer), 6);
  gtk_text_buffer_insert_at_cursor (buffer, "\nTwo", -1);
  assert_text (body, 0, RLM "Oasis");
  assert_text (body, 1, RLM "Two");
  assert_int_equal (us_block_get_direction (us_item_list_get (body, 1)), US_BLOCK_FROM_RIGHT);

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_iter_set_line_offset (&start, 0);
  end = start;
  gtk_text_iter_forward_char (&end);
  gtk_text_buffer_delete (buffer, &start, &end);
  assert_text (body, 0, RLM "Oasis");

  while (us_history_undo (history))
    ;
  assert_int_equal (us_item_list_get_length (body), 1);
  assert_text (body, 0, "");
  assert_int_equal (gtk_text_buffer_get_char_count (buffer), 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_typing_keeps_the_direction),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
