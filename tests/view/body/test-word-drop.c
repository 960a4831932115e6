/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "history/history.h"
#include "model/block.h"
#include "view/body/body-view.h"

static void
mouse (const char *format, int x, int y)
{
  g_autofree char *command = g_strdup_printf (format, x, y);
  g_autofree char *output = NULL;

  assert_true (g_spawn_command_line_sync (command, &output, NULL, NULL, NULL));
  us_test_wait (80);
}

static UsStatement *
make_statement (const char *first, const char *second)
{
  UsStatement *statement = us_statement_new ();

  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, first);
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, second);
  return statement;
}

static UsBodyView *
add_letter (GtkWidget *box, UsStatement *statement)
{
  GtkWidget *room = gtk_scrolled_window_new ();
  GtkWidget *body = g_object_new (US_TYPE_BODY_VIEW, "statement", statement, NULL);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (room), body);
  gtk_widget_set_size_request (room, 400, 150);
  gtk_box_append (GTK_BOX (box), room);
  return US_BODY_VIEW (body);
}

/* The middle of a character. */
static graphene_point_t
find_place (UsBodyView *body, int line, int offset)
{
  GtkTextView *view = GTK_TEXT_VIEW (body);
  GtkTextIter at;
  GdkRectangle place;
  int x, y;

  gtk_text_buffer_get_iter_at_line_offset (gtk_text_view_get_buffer (view), &at, line, offset);
  gtk_text_view_get_iter_location (view, &at, &place);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &x, &y);
  return us_test_place (GTK_WIDGET (body), x + 1, y + place.height / 2);
}

static void
drag_word (UsBodyView *from, int from_line, int from_offset, UsBodyView *to, int line, int offset)
{
  const graphene_point_t start = find_place (from, from_line, from_offset);
  const graphene_point_t end = find_place (to, line, offset);

  /* The toolkit loses the first click after it has dragged something. */
  mouse ("xdotool mousemove %d %d click 1", (int) start.x, (int) start.y);
  us_test_wait (800);
  mouse ("xdotool mousemove %d %d click --repeat 2 --delay 60 1", (int) start.x + 4, (int) start.y);
  us_test_wait (500);
  mouse ("xdotool mousedown 1", 0, 0);
  for (int i = 1; i <= 10; i++)
    mouse ("xdotool mousemove %d %d", (int) (start.x + (end.x - start.x) * (float) i / 10),
           (int) (start.y + (end.y - start.y) * (float) i / 10));
  us_test_wait (300);
  mouse ("xdotool mouseup 1", 0, 0);
}

typedef struct
{
  UsStatement *statement;
  guint block;
  const char *text;
} Expected;

static gboolean
is_as_expected (gpointer user_data)
{
  const Expected *expected = user_data;
  UsItemList *list = us_statement_get_body (expected->statement);

  return g_strcmp0 (
             us_text_get_string (us_block_get_text (us_item_list_get (list, expected->block))),
             expected->text) == 0;
}

static void
wait_for (UsStatement *statement, guint block, const char *text)
{
  us_test_until (is_as_expected, &(Expected){ statement, block, text }, text);
}

static gboolean
shows_no_mark (gpointer view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextMark *mark = gtk_text_buffer_get_mark (buffer, "gtk_drag_target");

  return (mark == NULL || !gtk_text_mark_get_visible (mark)) &&
         gtk_text_buffer_get_mark (buffer, "us-drop") == NULL;
}

/* Within a letter words move in one step, with one of their spaces. Into another one they are
 * copied with all that they wear; a second caret shows neither here nor there. */
static void
test_dragged_words (void **state)
{
  g_autoptr (UsStatement) one = make_statement ("alpha beta", "gamma");
  g_autoptr (UsStatement) other = make_statement ("delta", "epsilon");
  g_autoptr (UsHistory) history = us_history_new (one);
  g_autoptr (UsHistory) other_history = us_history_new (other);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  UsBodyView *body = add_letter (box, one);
  UsBodyView *other_body = add_letter (box, other);
  const UsSpan bold = { .start = 0, .end = 5, .kind = US_SPAN_BOLD };
  g_autoptr (UsText) text = us_text_new_with_spans ("gamma", 5, &bold, 1, NULL);
  UsBlock *demand = us_item_list_get (us_statement_get_body (one), 1);
  gsize n_spans;

  us_item_set_text (US_ITEM (demand), US_BLOCK_TEXT, text, NULL);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  us_test_wait (500);
  us_history_seal (history);

  drag_word (body, 0, 6, body, 1, 2);
  wait_for (one, 1, "ga beta mma");
  wait_for (one, 0, "alpha");
  us_test_until (shows_no_mark, body, "no second caret");
  assert_true (us_history_undo (history));
  wait_for (one, 0, "alpha beta");
  wait_for (one, 1, "gamma");

  drag_word (body, 1, 0, other_body, 0, 5);
  wait_for (other, 0, "delta gamma");
  wait_for (one, 1, "gamma");
  us_test_until (shows_no_mark, other_body, "no second caret");
  us_text_get_spans (us_block_get_text (us_item_list_get (us_statement_get_body (other), 0)),
                     &n_spans);
  assert_int_equal (n_spans, 1);
  assert_true (us_history_undo (other_history));
  wait_for (other, 0, "delta");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A program of its own: when a window is gone, GTK never lets go of the last drop on it once
 * something is dragged over another one. */
int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_dragged_words),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
