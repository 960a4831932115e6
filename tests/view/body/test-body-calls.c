/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body.h"
#include "letter.h"

#include <adwaita.h>

#include "view/body/body-calls.h"
#include "view/body/body-moves.h"

static int
enter_room (void **state)
{
  UsTestBody *room = us_test_body_new ();

  us_test_add_block (room->statement, US_BLOCK_PARAGRAPH, 0, "We therefore call on you to:");
  us_test_add_block (room->statement, US_BLOCK_PARAGRAPH, 0, "We wait for an answer.");
  *state = room;
  return 0;
}

/* The kinds of all blocks, by their first letters. */
static char *
get_kinds (UsTestBody *room)
{
  UsItemList *body = us_statement_get_body (room->statement);
  GString *kinds = g_string_new (NULL);

  for (guint i = 0; i < us_item_list_get_length (body); i++)
    g_string_append_c (kinds, "PHCDBQ"[us_block_get_kind (us_item_list_get (body, i))]);
  return g_string_free (kinds, FALSE);
}

static void
assert_kinds (UsTestBody *room, const char *kinds)
{
  g_autofree char *found = get_kinds (room);

  assert_string_equal (found, kinds);
}

static void
test_asks (void **state)
{
  static const struct
  {
    const char *text, *language;
    gboolean asks;
  } rows[] = {
    { "We therefore call on you to:", "en", TRUE },
    { "We, the undersigned, call on the U.N. Security Council to: ", "en", TRUE },
    { "The wells are dry. We urge the ministry to:", "en-GB", TRUE },
    { "What must change:", "", TRUE },
    { "C’est pourquoi nous vous demandons de :", "fr", TRUE },
    { "لذلك نطالب الوزارة بما يلي:", "ar", TRUE },
    { "We therefore call on you to open the wells.", "en", FALSE },
    { "We call on you to act. These are the facts:", "en", FALSE },
    { "Our teams took samples at nineteen places:", "en", FALSE },
    { "We ask you to look at violations, such as:", "en", FALSE },
    { ":", "en", FALSE },
    { "", "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (us_body_calls_ask (rows[i].text, rows[i].language) != rows[i].asks)
      fail_msg ("%s", rows[i].text);
}

/* One step back leaves two paragraphs, one more the one that was there. */
static void
test_enter_begins_demands (void **state)
{
  UsTestBody *room = *state;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (room->view));
  GtkTextIter caret;

  us_test_body_go_to (room->view, 0, 28);
  assert_true (us_body_calls_enter (room->view));
  assert_kinds (room, "CDP");
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  assert_int_equal (gtk_text_iter_get_line (&caret), 1);
  assert_string_equal (us_history_get_undo_label (room->history), "Undo Begin Demands");
  us_history_undo (room->history);
  assert_kinds (room, "PPP");
  us_history_undo (room->history);
  assert_kinds (room, "PP");
}

/* In the middle of it, and in what is no paragraph, Enter is like any other. */
static void
test_enter_elsewhere (void **state)
{
  UsTestBody *room = *state;

  us_test_body_go_to (room->view, 0, 3);
  assert_false (us_body_calls_enter (room->view));
  us_test_body_go_to (room->view, 1, 22);
  assert_false (us_body_calls_enter (room->view));
  us_body_change_kind (room->statement, 0, 0, US_BLOCK_HEADING);
  us_test_body_go_to (room->view, 0, 28);
  assert_false (us_body_calls_enter (room->view));
  assert_kinds (room, "HP");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_asks),
    cmocka_unit_test_setup_teardown (test_enter_begins_demands, enter_room, us_test_body_leave),
    cmocka_unit_test_setup_teardown (test_enter_elsewhere, enter_room, us_test_body_leave),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
