/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <adwaita.h>

#include "model/signatory.h"
#include "view/signatories/signatories-page.h"
#include "view/signatories/signatory-hint.h"
#include "view/types.h"

typedef struct
{
  UsStatement *statement;
  UsSignatoryHint *hint;
} Room;

static void
enter_room (Room *room)
{
  static const char *const names[] = { "Union of Wells", "Oxfam International", "Charta 77" };

  room->statement = us_statement_new ();
  us_item_set_string (US_ITEM (room->statement), US_STATEMENT_LANGUAGE, "en", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (UsSignatory) signatory = us_signatory_new (names[i]);

      us_item_list_append (us_statement_get_signatories (room->statement), signatory, NULL);
    }
  room->hint = g_object_ref_sink (g_object_new (US_TYPE_SIGNATORY_HINT, NULL));
  us_signatory_hint_set_statement (room->hint, room->statement, NULL);
}

static void
leave_room (Room *room)
{
  assert_finalized (room->hint);
  g_object_unref (room->statement);
}

/* What is said after some time, which the names take to be prepared. */
static void
assert_says (Room *room, const char *typed, gboolean found, const char *expected)
{
  const gint64 late = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  GtkLabel *label = GTK_LABEL (gtk_widget_get_first_child (GTK_WIDGET (room->hint)));

  us_signatory_hint_update (room->hint, typed, found);
  while (!(gtk_widget_get_visible (GTK_WIDGET (room->hint)) == (*expected != '\0') &&
           (*expected == '\0' || g_str_equal (gtk_label_get_label (label), expected))) &&
         g_get_monotonic_time () < late)
    g_main_context_iteration (NULL, FALSE);
  assert_int_equal (gtk_widget_get_visible (GTK_WIDGET (room->hint)), *expected != '\0');
  if (*expected != '\0')
    assert_string_equal (gtk_label_get_label (label), expected);
}

static void
test_says_whom_it_looks_like (void **state)
{
  Room room;

  enter_room (&room);
  assert_says (&room, "", TRUE, "");
  assert_says (&room, "Union", TRUE, "Press Enter to add “Union”");
  assert_says (&room, "The Unoin of Wells", FALSE, "");
  assert_says (&room, "Unoin of Wells", FALSE, "Looks like “Union of Wells”");
  assert_true (gtk_widget_get_visible (gtk_widget_get_last_child (GTK_WIDGET (room.hint))));
  assert_says (&room, "OXFAM  Internátional", FALSE, "Looks like “Oxfam International”");
  assert_says (&room, "Charta 77", TRUE, "“Charta 77” is listed already, at 3");
  assert_says (&room, "Nobody Else", FALSE, "");
  leave_room (&room);
}

/* Who is gone, or comes, or is called otherwise. */
static void
test_follows_the_list (void **state)
{
  Room room;
  UsItemList *list;

  enter_room (&room);
  list = us_statement_get_signatories (room.statement);
  assert_says (&room, "Oxfan International", FALSE, "Looks like “Oxfam International”");
  us_item_list_remove (list, 1, 1, NULL);
  assert_says (&room, "Oxfan International", FALSE, "");
  us_item_set_string (us_item_list_get (list, 1), US_SIGNATORY_NAME, "Zoo of Basel", NULL);
  assert_says (&room, "Zoo of Bassel", FALSE, "Looks like “Zoo of Basel”");
  leave_room (&room);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_says_whom_it_looks_like),
    cmocka_unit_test (test_follows_the_list),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
