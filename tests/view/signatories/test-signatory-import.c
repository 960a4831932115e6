/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "history/history.h"
#include "import/table/table-build.h"
#include "model/long-edit.h"
#include "view/settings.h"
#include "view/signatories/signatories-page.h"
#include "view/signatories/signatory-import-columns.h"
#include "view/signatories/signatory-import-reading.h"
#include "view/signatories/signatory-import-rows.h"
#include "view/signatories/signatory-import.h"
#include "view/types.h"

typedef struct
{
  UsStatement *statement;
  UsItemList *list;
  GtkWidget *window;
  UsSignatoriesPage *page;
  UsSignatoryImport *sheet;
} Room;

static GtkWidget *
get_view (Room *room)
{
  return us_test_find (GTK_WIDGET (room->sheet), GTK_TYPE_COLUMN_VIEW, NULL, NULL);
}

static GListModel *
get_rows (Room *room)
{
  GtkWidget *view = get_view (room);

  return view == NULL ? NULL : G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
}

/* The rows come from a thread; on a loaded machine that may take long. */
static void
wait_for_rows (Room *room, guint n_rows)
{
  for (gint64 end = g_get_monotonic_time () + 200 * G_TIME_SPAN_SECOND;
       (get_rows (room) == NULL || g_list_model_get_n_items (get_rows (room)) != n_rows) &&
       g_get_monotonic_time () < end;)
    us_test_wait (5);
  assert_non_null (get_rows (room));
  assert_int_equal (g_list_model_get_n_items (get_rows (room)), n_rows);
}

static void
enter_room (Room *room, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  room->statement = us_statement_new ();
  room->list = us_statement_get_signatories (room->statement);
  room->page = us_signatories_page_new (room->statement);
  room->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (room->window), GTK_WIDGET (room->page));
  us_signatories_page_add_lines (room->page, "Union of Wells");
  room->sheet = us_signatory_import_new (GTK_WIDGET (room->page), room->statement);
  us_signatory_import_read (room->sheet, bytes, NULL);
  gtk_window_present (GTK_WINDOW (room->sheet));
}

static void
leave_room (Room *room)
{
  gtk_window_destroy (GTK_WINDOW (room->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_object_unref (room->statement);
}

static const char *
get (Room *room, guint position, guint property)
{
  return us_item_get_string (us_item_list_get (room->list, position), property);
}

#define LIST "Name\tLand\nLeague\tPeru\nUnion of Wells\tKenya\nTrust\tMali\n"

static void
test_adds_in_one_step (void **state)
{
  Room room;
  g_autoptr (UsHistory) history = NULL;

  g_settings_reset (us_settings_get (), "import-mappings");
  g_settings_reset (us_settings_get (), "import-status");
  enter_room (&room, LIST);
  history = us_history_new (room.statement);
  wait_for_rows (&room, 3);
  assert_int_equal (us_item_list_get_length (room.list), 1);
  g_signal_emit_by_name (
      us_test_find (GTK_WIDGET (room.sheet), GTK_TYPE_BUTTON, "label", "_Add 2, Change 1"),
      "clicked");
  assert_int_equal (us_item_list_get_length (room.list), 3);
  assert_string_equal (get (&room, 0, US_SIGNATORY_COUNTRY), "Kenya");
  assert_string_equal (get (&room, 1, US_SIGNATORY_NAME), "League");
  assert_string_equal (get (&room, 2, US_SIGNATORY_COUNTRY), "Mali");
  /* Nobody is taken to have agreed because somebody has them in a list. */
  assert_int_equal (us_signatory_get_status (us_item_list_get (room.list, 1)),
                    US_SIGNATORY_INVITED);
  us_history_undo (history);
  assert_int_equal (us_item_list_get_length (room.list), 1);
  assert_string_equal (get (&room, 0, US_SIGNATORY_COUNTRY), "");
  assert_false (us_history_get_can_undo (history));
  leave_room (&room);
}

static void
test_rows_can_be_left_out (void **state)
{
  Room room;
  GtkWidget *tick;

  enter_room (&room, LIST);
  wait_for_rows (&room, 3);
  tick = us_test_find (get_view (&room), GTK_TYPE_CHECK_BUTTON, NULL, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), FALSE);
  assert_non_null (us_test_find (GTK_WIDGET (room.sheet), GTK_TYPE_LABEL, "label", "Left out"));
  g_signal_emit_by_name (
      us_test_find (GTK_WIDGET (room.sheet), GTK_TYPE_BUTTON, "label", "_Add 1, Change 1"),
      "clicked");
  assert_int_equal (us_item_list_get_length (room.list), 2);
  leave_room (&room);
}

static void
note_role (guint column, guint role, gpointer user_data)
{
  *(guint *) user_data = column * 1000 + role;
}

static void
test_meaning_is_remembered (void **state)
{
  Room room;
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  UsTable *table;
  guint noted = 0;

  g_settings_reset (us_settings_get (), "import-mappings");
  enter_room (&room, "Name\tWhere\nLeague\tPeru\nTrust\tMali\n");
  wait_for_rows (&room, 2);
  leave_room (&room);

  table = us_table_new ();
  us_table_begin_row (table, NULL);
  us_table_add_cell (table, "Name", -1);
  us_table_add_cell (table, "Where", -1);
  us_table_end_row (table);
  us_table_finish (table);
  us_table_set_has_header (table, TRUE);
  assert_false (us_signatory_import_columns_recall (table));
  us_table_set_role (table, 0, US_SIGNATORY_NAME);
  us_table_set_role (table, 1, US_SIGNATORY_GROUP);
  us_signatory_import_columns_remember (table, US_SIGNATORY_INVITED);
  us_table_set_role (table, 1, US_COLUMN_NONE);
  assert_true (us_signatory_import_columns_recall (table));
  assert_int_equal (us_table_get_role (table, 1), US_SIGNATORY_GROUP);

  us_signatory_import_columns_fill_roles (GTK_BOX (box), table, note_role, &noted);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (gtk_widget_get_last_child (box)),
                              US_SIGNATORY_COUNTRY);
  assert_int_equal (noted, 1000 + US_SIGNATORY_COUNTRY);
  g_object_unref (box);
  us_table_unref (table);
}

static void
note_change (gpointer user_data)
{
  ++*(guint *) user_data;
}

static void
test_reading_can_be_said (void **state)
{
  guint n_changes = 0;
  GtkWidget *reading =
      g_object_ref_sink (us_signatory_import_reading_new (G_CALLBACK (note_change), &n_changes));

  assert_null (us_signatory_import_reading_get_encoding (reading));
  assert_int_equal (us_signatory_import_reading_get_separator (reading), 0);
  us_signatory_import_reading_set (reading, TRUE);
  assert_true (us_signatory_import_reading_get_header (reading));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (gtk_widget_get_last_child (reading)), 2);
  assert_int_equal (us_signatory_import_reading_get_separator (reading), ';');
  assert_int_equal (n_changes, 2);
  g_object_unref (reading);
}

/* The thread may still be at work; nothing is changed, and the window goes with it. */
static void
test_cancelled_changes_nothing (void **state)
{
  Room room;
  g_autoptr (GString) text = g_string_new ("Name\tCountry\n");
  gpointer sheet;

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (text, "League %u\tPeru\n", i);
  enter_room (&room, text->str);
  sheet = room.sheet;
  /* Not on Cancel, where an early Enter would find it. */
  assert_ptr_equal (
      gtk_window_get_focus (GTK_WINDOW (sheet)),
      gtk_widget_get_template_child (GTK_WIDGET (sheet), US_TYPE_SIGNATORY_IMPORT, "busy_page"));
  g_object_add_weak_pointer (G_OBJECT (sheet), &sheet);
  gtk_window_destroy (GTK_WINDOW (room.sheet));
  for (gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;
       sheet != NULL && g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, TRUE);
  assert_null (sheet);
  assert_int_equal (us_item_list_get_length (room.list), 1);
  leave_room (&room);
}

#define N_MANY 10000u

/* How a long list comes in, as the main loop sees it. */
typedef struct
{
  Room room;
  UsHistory *history;
  guint most_at_once; /* rows of one change */
  guint n_frames;     /* that came while only a part was there */
  guint frame;
} Crowd;

static void
watch_cb (UsStatement *statement, UsChange *change, Crowd *crowd)
{
  const gint64 until = g_get_monotonic_time () + G_TIME_SPAN_MILLISECOND;

  crowd->most_at_once = MAX (crowd->most_at_once, change->count);
  /* As much work as the journal has, so that no slice is long enough for all of them. */
  while (g_get_monotonic_time () < until)
    continue;
}

/* As often as the main loop has time for a frame. */
static gboolean
frame_cb (gpointer user_data)
{
  Crowd *crowd = user_data;

  crowd->n_frames += us_long_edit_is_pending (crowd->room.statement);
  return G_SOURCE_CONTINUE;
}

static void
enter_crowd (Crowd *crowd)
{
  g_autoptr (GString) text = g_string_new ("Name\tCountry\nUnion of Wells\tKenya\n");

  for (guint i = 0; i < N_MANY; i++)
    g_string_append_printf (text, "%c League %u\tPeru\n", 'A' + (int) (i % 26), i * 7919);
  enter_room (&crowd->room, text->str);
  crowd->history = us_history_new (crowd->room.statement);
  wait_for_rows (&crowd->room, N_MANY + 1);
  /* Look-alikes too. */
  for (guint i = 0; i < N_MANY; i++)
    {
      g_autoptr (UsSignatoryImportRow) row = g_list_model_get_item (get_rows (&crowd->room), i);

      g_object_set (row, "accepted", TRUE, NULL);
    }
  g_signal_connect (crowd->room.statement, "changed", G_CALLBACK (watch_cb), crowd);
  crowd->frame = g_timeout_add_full (GDK_PRIORITY_REDRAW, 1, frame_cb, crowd, NULL);
  g_signal_emit_by_name (gtk_widget_get_template_child (GTK_WIDGET (crowd->room.sheet),
                                                        US_TYPE_SIGNATORY_IMPORT, "add_button"),
                         "clicked");
  assert_true (us_long_edit_is_pending (crowd->room.statement));
  assert_in_range (us_item_list_get_length (crowd->room.list), 0, N_MANY / 4);
}

static void
leave_crowd (Crowd *crowd)
{
  g_source_remove (crowd->frame);
  g_object_unref (crowd->history);
  leave_room (&crowd->room);
}

static void
wait_until_done (Crowd *crowd)
{
  while (us_long_edit_is_pending (crowd->room.statement))
    g_main_context_iteration (NULL, TRUE);
}

/* Between the pieces there is time for frames, and all of them are one step. */
static void
test_many_come_in_pieces (void **state)
{
  Crowd crowd = { 0 };
  gpointer sheet;

  enter_crowd (&crowd);
  sheet = crowd.room.sheet;
  g_object_add_weak_pointer (G_OBJECT (sheet), &sheet);
  wait_until_done (&crowd);
  assert_in_range (crowd.most_at_once, 1, US_LONG_EDIT_PIECE);
  assert_in_range (crowd.n_frames, 3, G_MAXUINT);
  assert_int_equal (us_item_list_get_length (crowd.room.list), N_MANY + 1);
  assert_string_equal (get (&crowd.room, 0, US_SIGNATORY_COUNTRY), "Kenya");
  while (sheet != NULL)
    g_main_context_iteration (NULL, TRUE);

  assert_true (us_history_undo (crowd.history));
  us_long_edit_finish (crowd.room.statement);
  assert_int_equal (us_item_list_get_length (crowd.room.list), 1);
  assert_string_equal (get (&crowd.room, 0, US_SIGNATORY_COUNTRY), "");
  assert_false (us_history_get_can_undo (crowd.history));
  crowd.n_frames = 0;
  assert_true (us_history_redo (crowd.history));
  wait_until_done (&crowd);
  assert_in_range (crowd.n_frames, 1, G_MAXUINT);
  assert_int_equal (us_item_list_get_length (crowd.room.list), N_MANY + 1);
  leave_crowd (&crowd);
}

/* Whoever cancels in the middle finds everything as it was, with no half of it to redo. */
static void
test_stopped_in_the_middle (void **state)
{
  Crowd crowd = { 0 };
  gpointer sheet;

  enter_crowd (&crowd);
  sheet = crowd.room.sheet;
  g_object_add_weak_pointer (G_OBJECT (sheet), &sheet);
  while (us_item_list_get_length (crowd.room.list) < N_MANY / 4)
    g_main_context_iteration (NULL, TRUE);
  assert_string_equal (get (&crowd.room, 0, US_SIGNATORY_COUNTRY), "Kenya");
  gtk_window_destroy (GTK_WINDOW (sheet));
  wait_until_done (&crowd);
  while (sheet != NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_int_equal (us_item_list_get_length (crowd.room.list), 1);
  assert_string_equal (get (&crowd.room, 0, US_SIGNATORY_COUNTRY), "");
  assert_false (us_history_get_can_undo (crowd.history));
  assert_false (us_history_get_can_redo (crowd.history));
  leave_crowd (&crowd);
}

/* Saving or typing in the letter needs it whole. */
static void
test_finished_by_others (void **state)
{
  Crowd crowd = { 0 };

  enter_crowd (&crowd);
  us_item_set_string (US_ITEM (crowd.room.statement), US_STATEMENT_TITLE, "All of us", NULL);
  assert_int_equal (us_item_list_get_length (crowd.room.list), N_MANY + 1);
  leave_crowd (&crowd);
}

/* On a phone, with long words too. */
static void
test_fits_narrow (void **state)
{
  Room room;
  int least;

  enter_room (&room, "Name\tRegion where it is registered\nLeague of All the Wells\tPeru\n");
  wait_for_rows (&room, 1);
  gtk_widget_measure (GTK_WIDGET (room.sheet), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                      NULL);
  assert_in_range (least, 1, 360);
  leave_room (&room);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_adds_in_one_step),
    cmocka_unit_test (test_rows_can_be_left_out),
    cmocka_unit_test (test_meaning_is_remembered),
    cmocka_unit_test (test_reading_can_be_said),
    cmocka_unit_test (test_cancelled_changes_nothing),
    cmocka_unit_test (test_many_come_in_pieces),
    cmocka_unit_test (test_stopped_in_the_middle),
    cmocka_unit_test (test_finished_by_others),
    cmocka_unit_test (test_fits_narrow),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
