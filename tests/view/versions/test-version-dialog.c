/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/versions/version-dialog.h"

#include "letter-window.h"
#include "test.h"
#include "widgets.h"

#include "versions/versions.h"

#include <string.h>

typedef UsTestLetterWindow Room;

static guint
count_versions (Room *room)
{
  return us_item_list_get_length (us_statement_get_versions (room->statement));
}

/* What was given a name is kept under it, with the date of today. */
static void
test_letter_is_kept (void **state)
{
  Room *room = *state;
  AdwMessageDialog *dialog;
  GtkWidget *entry;
  UsItem *version;

  us_version_dialog_open (room->window, GTK_WINDOW (room->window));
  dialog = us_test_find_dialog (GTK_WIDGET (room->window));
  assert_non_null (dialog);
  entry = adw_message_dialog_get_extra_child (dialog);
  gtk_editable_set_text (GTK_EDITABLE (entry), "  as sent ");
  adw_message_dialog_response (dialog, "save");
  assert_int_equal (count_versions (room), 1);
  version = us_item_list_get (us_statement_get_versions (room->statement), 0);
  assert_string_equal (us_item_get_string (version, US_VERSION_NAME), "as sent");
  assert_int_equal (strlen (us_item_get_string (version, US_VERSION_DATE)), 10);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_cancelled (void **state)
{
  Room *room = *state;
  AdwMessageDialog *dialog;

  us_version_dialog_open (room->window, GTK_WINDOW (room->window));
  dialog = us_test_find_dialog (GTK_WIDGET (room->window));
  adw_message_dialog_response (dialog, "cancel");
  assert_int_equal (count_versions (room), 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The same letter twice would make those who agreed to the first look as if they had not. */
static void
test_unchanged (void **state)
{
  Room *room = *state;

  assert_non_null (us_versions_save (room->statement, "", "", NULL));
  us_version_dialog_open (room->window, GTK_WINDOW (room->window));
  assert_null (us_test_find_dialog (GTK_WIDGET (room->window)));
  assert_int_equal (count_versions (room), 1);
}

int
main (void)
{
#define ROOM_TEST(test)                                                                            \
  cmocka_unit_test_setup_teardown (test, us_test_letter_window_enter, us_test_letter_window_leave)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_letter_is_kept),
    ROOM_TEST (test_cancelled),
    ROOM_TEST (test_unchanged),
  };

  return cmocka_run_group_tests (tests, us_test_letter_window_begin, us_test_letter_window_end);
}
