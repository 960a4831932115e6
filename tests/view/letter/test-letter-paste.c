/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "test.h"

#include <adwaita.h>

#include "model/field.h"
#include "view/letter/letter-paste.h"

typedef struct
{
  UsStatement *statement;
  GtkWidget *view;
  char *said;
  gboolean done;
} Room;

static void
changed_cb (Room *room)
{
  room->done = TRUE;
}

static void
say_cb (GSimpleAction *action, GVariant *text, gpointer user_data)
{
  Room *room = user_data;

  room->said = g_variant_dup_string (text, NULL);
  room->done = TRUE;
}

static void
enter_room (Room *room)
{
  static const GActionEntry entries[] = {
    { .name = "show-toast", .activate = say_cb, .parameter_type = "s" },
    { .name = "import-text", .activate = say_cb, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  *room = (Room){ us_statement_new (), g_object_ref_sink (gtk_text_view_new ()), NULL, FALSE };
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), room);
  gtk_widget_insert_action_group (room->view, "win", G_ACTION_GROUP (group));
  g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (room->view)),
                            "end-user-action", G_CALLBACK (changed_cb), room);
}

static void
leave_room (Room *room)
{
  g_object_unref (room->view);
  g_object_unref (room->statement);
  g_free (room->said);
}

/* Pastes in place of all; gives what stands there then. */
static char *
paste (Room *room, const char *text, gboolean lines)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (room->view));
  GtkTextIter start, end;
  char *now;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (room->view), text);
  g_clear_pointer (&room->said, g_free);
  room->done = FALSE;
  assert_true (us_letter_paste_into_field (GTK_TEXT_VIEW (room->view), room->statement, lines));
  us_test_await (&room->done);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_get (buffer, "text", &now, NULL);
  return now;
}

static void
test_field (void **state)
{
  g_autofree char *letter = NULL;
  g_autofree char *one = NULL;
  Room room;

  enter_room (&room);
  one = paste (&room, "Geneva", FALSE);
  assert_string_equal (one, "Geneva");
  letter = paste (&room, "one\ntwo\nthree\n\nfour\n", FALSE);
  assert_string_equal (letter, "Geneva");
  assert_string_equal (room.said, "one\ntwo\nthree\n\nfour\n");
  leave_room (&room);
}

/* In a letter that has words a whole letter has no place in a field. */
static void
test_first_line (void **state)
{
  g_autofree char *few = NULL;
  g_autofree char *many = NULL;
  g_autofree char *all = NULL;
  g_autofree char *endless = g_strnfill (US_FIELD_MAX + 1, 'x');
  g_autofree char *none = NULL;
  Room room;

  enter_room (&room);
  us_test_set (room.statement, "title", "Wells");
  few = paste (&room, "The water\nof the wells", FALSE);
  assert_string_equal (few, "The water\nof the wells");
  assert_null (room.said);
  many = paste (&room, "\r\nThe wells\r\nof\r\nthe\r\nvalley\r\n", FALSE);
  assert_string_equal (many, "The wells");
  assert_contains (room.said, "first line");
  all = paste (&room, "a\nb\nc\nd\ne", TRUE);
  assert_string_equal (all, "a\nb\nc\nd\ne");
  assert_null (room.said);
  none = paste (&room, endless, FALSE);
  assert_string_equal (none, "a\nb\nc\nd\ne");
  assert_contains (room.said, "64 KB");
  leave_room (&room);
}

/* Bold words of the same program are pasted with their look. */
static void
test_look (void **state)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  Room room;

  enter_room (&room);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (room.view));
  gtk_text_buffer_set_text (buffer, "bold", -1);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  gtk_text_buffer_copy_clipboard (buffer, gtk_widget_get_clipboard (room.view));
  assert_false (us_letter_paste_into_field (GTK_TEXT_VIEW (room.view), room.statement, FALSE));
  leave_room (&room);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_field),
    cmocka_unit_test (test_first_line),
    cmocka_unit_test (test_look),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
