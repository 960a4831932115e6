/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "room.h"
#include "test.h"

#include <adwaita.h>
#include <string.h>

#include "history/history.h"
#include "model/demand.h"
#include "model/long-edit.h"
#include "view/body/body-view.h"

#define LETTER "To the council\n\nThe wells fall dry.\nNobody was asked.\n\nA. Tester\n"

typedef struct
{
  UsStatement *statement;
  UsItemList *body;
  GtkWidget *window;
  GtkWidget *view;
  char *imported;
  char *said;
  gboolean done;
} Room;

static void
import_cb (GSimpleAction *action, GVariant *text, gpointer user_data)
{
  Room *room = user_data;

  room->imported = g_variant_dup_string (text, NULL);
  room->done = TRUE;
}

static void
import_page_cb (GSimpleAction *action, GVariant *page, gpointer user_data)
{
  Room *room = user_data;
  g_variant_get_child (page, 1, "s", &room->imported);
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
changed_cb (Room *room)
{
  room->done = TRUE;
}

static int
enter_room (void **state)
{
  static const GActionEntry entries[] = {
    { .name = "import-text", .activate = import_cb, .parameter_type = "s" },
    { .name = "import-page", .activate = import_page_cb, .parameter_type = "(ays)" },
    { .name = "show-toast", .activate = say_cb, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  Room *room = g_new0 (Room, 1);

  room->statement = us_statement_new ();
  room->body = us_statement_get_body (room->statement);
  room->window = g_object_ref_sink (gtk_window_new ());
  room->view = g_object_new (US_TYPE_BODY_VIEW, "statement", room->statement, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), room);
  gtk_widget_insert_action_group (room->window, "win", G_ACTION_GROUP (group));
  gtk_window_set_child (GTK_WINDOW (room->window), room->view);
  *state = room;
  return 0;
}

static int
leave_room (void **state)
{
  Room *room = *state;

  us_test_close (room->window);
  g_object_unref (room->statement);
  g_free (room->imported);
  g_free (room->said);
  g_free (room);
  return 0;
}

static void
add (Room *room, const char *text)
{
  g_autoptr (UsBlock) block = us_block_new_plain (US_BLOCK_PARAGRAPH, text);

  assert_true (us_item_list_append (room->body, block, NULL));
}

/* Pastes and waits until it has come to anything. */
static void
paste (Room *room, const char *text)
{
  gulong id;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (room->view), text);
  room->done = FALSE;
  id = g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (room->view)),
                                 "end-user-action", G_CALLBACK (changed_cb), room);
  g_signal_emit_by_name (room->view, "paste-clipboard");
  us_test_await (&room->done);
  g_signal_handler_disconnect (gtk_text_view_get_buffer (GTK_TEXT_VIEW (room->view)), id);
}

static void
test_letter_into_nothing_is_imported (void **state)
{
  Room *room = *state;

  paste (room, LETTER);
  assert_non_null (room->imported);
  assert_string_equal (room->imported, LETTER);
  assert_int_equal (us_item_list_get_length (room->body), 0);
}

static void
test_blank_block_is_nothing (void **state)
{
  Room *room = *state;

  add (room, "");
  paste (room, LETTER);
  assert_non_null (room->imported);
}

static void
test_few_lines_are_text (void **state)
{
  Room *room = *state;

  paste (room, "one\ntwo");
  assert_null (room->imported);
  assert_int_equal (us_item_list_get_length (room->body), 2);
}

static void
test_letter_into_letter_is_text (void **state)
{
  Room *room = *state;

  add (room, "before");
  paste (room, LETTER);
  assert_null (room->imported);
  assert_true (us_item_list_get_length (room->body) > 1);
}

static void
test_letter_with_a_title_is_no_nothing (void **state)
{
  Room *room = *state;

  assert_true (us_item_set_string (US_ITEM (room->statement), US_STATEMENT_TITLE, "Water", NULL));
  paste (room, LETTER);
  assert_null (room->imported);
}

static void
test_selection_is_replaced (void **state)
{
  Room *room = *state;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (room->view));
  GtkTextIter start, end;

  add (room, "one two three");
  gtk_text_buffer_get_iter_at_offset (buffer, &start, 4);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 7);
  gtk_text_buffer_select_range (buffer, &start, &end);
  paste (room, "2");
  assert_string_equal (us_text_get_string (us_block_get_text (us_item_list_get (room->body, 0))),
                       "one 2 three");
}

static void
provide (Room *room, const char *mime_type, const char *content)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_for_bytes (mime_type, bytes);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (room->view), provider);
}

static void
paste_what_is_there (Room *room)
{
  gulong id;

  room->done = FALSE;
  id = g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (room->view)),
                                 "end-user-action", G_CALLBACK (changed_cb), room);
  g_signal_emit_by_name (room->view, "paste-clipboard");
  us_test_await (&room->done);
  g_signal_handler_disconnect (gtk_text_view_get_buffer (GTK_TEXT_VIEW (room->view)), id);
}

static UsBlock *
get (Room *room, guint position)
{
  return us_item_list_get (room->body, position);
}

static void
select_all (Room *room)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (room->view));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
}

static void
test_cut_and_paste_keep_all (void **state)
{
  Room *room = *state;
  g_autoptr (UsBlock) demand = us_demand_new ("Stop it.", "Now", 1);
  g_autofree char *id = NULL;

  add (room, "before");
  us_item_list_append (room->body, demand, NULL);
  id = g_strdup (us_item_get_id (US_ITEM (demand)));
  select_all (room);
  g_signal_emit_by_name (room->view, "cut-clipboard");
  assert_int_equal (us_item_list_get_length (room->body), 1);
  paste_what_is_there (room);
  assert_int_equal (us_item_list_get_length (room->body), 2);
  assert_int_equal (us_block_get_kind (get (room, 1)), US_BLOCK_DEMAND);
  assert_int_equal (us_block_get_level (get (room, 1)), 1);
  assert_int_equal (us_text_get_lead (us_block_get_text (get (room, 1))), 8);
  assert_string_equal (us_item_get_id (US_ITEM (get (room, 1))), id);
}

static void
test_page (void **state)
{
  Room *room = *state;

  add (room, "before");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (room->view)), "x\n", -1);
  provide (room, "text/html", "<h1>Water</h1><ul><li>a <i>b</i></ul><script>alert()</script>");
  paste_what_is_there (room);
  assert_int_equal (us_item_list_get_length (room->body), 3);
  assert_int_equal (us_block_get_kind (get (room, 1)), US_BLOCK_HEADING);
  assert_int_equal (us_block_get_kind (get (room, 2)), US_BLOCK_BULLET);
  assert_string_equal (us_text_get_string (us_block_get_text (get (room, 2))), "a b");
}

static void
test_page_into_nothing_is_imported (void **state)
{
  Room *room = *state;

  provide (room, "text/html", "<h1>To all</h1><p>a<p>b<p>c<ol><li>d");
  g_signal_emit_by_name (room->view, "paste-clipboard");
  us_test_await (&room->done);
  assert_string_equal (room->imported, "To all\n\na\n\nb\n\nc\n\n1. d\n\n");
}

/* A page is taken apart by a process of its own and never by this one. */
static void
test_page_is_read_apart (void **state)
{
  Room *room = *state;
  g_autofree char *helper = g_strdup (g_getenv ("US_CLI"));

  add (room, "before");
  provide (room, "text/html", "<p>page</p>");
  g_setenv ("US_CLI", "/nowhere/undersigned-cli", TRUE);
  paste_what_is_there (room);
  g_setenv ("US_CLI", helper, TRUE);
  assert_non_null (room->said);
  assert_int_equal (us_item_list_get_length (room->body), 1);
  assert_string_equal (us_text_get_string (us_block_get_text (get (room, 0))), "before");
}

/* What nobody would paste: text of it comes in, or a sentence says why not, and nothing else. */
static void
paste_bad (Room *room, const char *mime_type, GString *bad, guint n_blocks, gboolean refused)
{
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (bad);
  g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_for_bytes (mime_type, bytes);
  g_autoptr (UsHistory) history = us_history_new (room->statement);

  g_clear_pointer (&room->said, g_free);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (room->view), provider);
  paste_what_is_there (room);
  us_long_edit_finish (room->statement);
  assert_int_equal (us_item_list_get_length (room->body), n_blocks);
  assert_int_equal (
      gtk_text_buffer_get_line_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (room->view))),
      n_blocks);
  assert_int_equal (room->said != NULL, refused);
  assert_int_equal (us_history_undo (history), !refused);
  us_long_edit_finish (room->statement);
  assert_int_equal (us_item_list_get_length (room->body), 1);
  assert_string_equal (us_text_get_string (us_block_get_text (get (room, 0))), "before");
}

static GString *
repeat (const char *piece, guint n)
{
  GString *all = g_string_new (NULL);

  while (n-- > 0)
    g_string_append (all, piece);
  return all;
}

#define PLAIN "text/plain;charset=utf-8"

static void
test_bad_text (void **state)
{
  Room *room = *state;

  add (room, "before");
  paste_bad (room, PLAIN, repeat ("A line of a book.\n", 600000), 1, TRUE);
  paste_bad (room, PLAIN, repeat ("A paragraph without end. ", 60000), 1, TRUE);
  paste_bad (room, PLAIN, repeat ("A line.\n", 5000), 5000, FALSE);
  paste_bad (room, PLAIN, repeat ("Words \u202e turn \u2067 around\n", 100), 100, FALSE);
}

static void
test_bad_bytes (void **state)
{
  Room *room = *state;

  add (room, "before");
  paste_bad (room, PLAIN, g_string_new_len ("\x89PNG\0\xff\xfe\0\0\1", 11), 1, TRUE);
  paste_bad (room, "image/png", g_string_new_len ("\x89PNG\0\xff\xfe\0\0\1", 11), 1, TRUE);
  paste_bad (room, "text/html", g_string_new_len ("<p>\x89PNG\0\xff\xfe\0\0\1", 14), 1, TRUE);
  paste_bad (room, PLAIN, repeat ("Half a \xed\xa0\xbd character\n", 100), 100, FALSE);
}

static void
test_bad_page (void **state)
{
  Room *room = *state;
  GString *deep = repeat ("<div><ul><li>", 10000);

  add (room, "before");
  paste_bad (room, "text/html", g_string_append (deep, "deep<p>deeper"), 2, FALSE);
  paste_bad (room, "text/html", repeat ("<p>A <b>bold</b> one.<script>alert()</script>", 5000),
             5000, FALSE);
  paste_bad (room, "text/html", repeat ("<p>Half a \xed\xa0\xbd character", 100), 100, FALSE);
}

static void
test_address_over_words (void **state)
{
  Room *room = *state;
  const UsSpan *spans;
  gsize n_spans;

  add (room, "words");
  select_all (room);
  paste (room, " https://example.org/a\n");
  assert_string_equal (us_text_get_string (us_block_get_text (get (room, 0))), "words");
  spans = us_text_get_spans (us_block_get_text (get (room, 0)), &n_spans);
  assert_int_equal (n_spans, 1);
  assert_string_equal (spans[0].target, "https://example.org/a");
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter_room, leave_room)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_letter_into_nothing_is_imported),
    ROOM_TEST (test_blank_block_is_nothing),
    ROOM_TEST (test_few_lines_are_text),
    ROOM_TEST (test_letter_into_letter_is_text),
    ROOM_TEST (test_letter_with_a_title_is_no_nothing),
    ROOM_TEST (test_selection_is_replaced),
    ROOM_TEST (test_cut_and_paste_keep_all),
    ROOM_TEST (test_page),
    ROOM_TEST (test_page_into_nothing_is_imported),
    ROOM_TEST (test_page_is_read_apart),
    ROOM_TEST (test_bad_text),
    ROOM_TEST (test_bad_bytes),
    ROOM_TEST (test_bad_page),
    ROOM_TEST (test_address_over_words),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
