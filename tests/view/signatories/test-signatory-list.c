/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "model/signatory.h"
#include "view/signatories/signatories-page.h"
#include "view/signatories/signatory-list.h"
#include "view/types.h"

/* Between rows, of which some may be cut at the end. */
#define LINE 1

/* A window as it is seen, with so many names. */
typedef struct
{
  UsStatement *statement;
  UsSignatoriesPage *page;
  UsSignatoryList *list;
  GtkWidget *window;
  GtkWidget *view;
  GtkAdjustment *adjustment;
} Seen;

static void
add_names (Seen *seen, guint n_names)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < n_names; i++)
    g_string_append_printf (lines, "Name %c%u\n", 'z' - (int) i % 26, i);
  us_signatories_page_add_lines (seen->page, lines->str);
}

static gboolean
is_seen (Seen *seen, guint position)
{
  GtkWidget *row = us_signatory_list_find_row (seen->list, position);
  graphene_rect_t place;

  return row != NULL && gtk_widget_get_height (row) > 0 &&
         gtk_widget_compute_bounds (row, seen->view, &place) && place.origin.y >= 0 &&
         place.origin.y + place.size.height <= (float) gtk_widget_get_height (seen->view) + LINE;
}

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
wait_seen (Seen *seen, guint position)
{
  const guint waker = g_timeout_add (100, wake_cb, NULL);

  for (gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;
       !is_seen (seen, position) && g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (waker);
  assert_true (is_seen (seen, position));
}

static void
look (Seen *seen, guint n_names)
{
  seen->statement = us_statement_new ();
  seen->page = g_object_ref_sink (us_signatories_page_new (seen->statement));
  seen->list = us_signatories_page_get_rows (seen->page);
  seen->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (seen->window), 600, 500);
  gtk_window_set_child (GTK_WINDOW (seen->window), GTK_WIDGET (seen->page));
  add_names (seen, n_names);
  gtk_window_present (GTK_WINDOW (seen->window));
  seen->view = us_test_find (GTK_WIDGET (seen->list), GTK_TYPE_LIST_VIEW, NULL, NULL);
  seen->adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (seen->view));
  gtk_widget_grab_focus (seen->view);
  gtk_selection_model_unselect_all (us_signatories_page_get_model (seen->page));
  wait_seen (seen, 0);
}

static void
look_away (Seen *seen)
{
  gtk_window_destroy (GTK_WINDOW (seen->window));
  assert_finalized (seen->page);
  g_object_unref (seen->statement);
}

/* Not the first of them alone, at the bottom. */
static void
test_who_comes_is_seen (void **state)
{
  Seen seen;

  look (&seen, 60);
  add_names (&seen, 40);
  wait_seen (&seen, 60);
  wait_seen (&seen, 64);
  assert_true (is_seen (&seen, 60));
  look_away (&seen);
}

static void
painted_cb (GdkFrameClock *clock, gboolean *ret_painted)
{
  *ret_painted = TRUE;
}

/* Just after a frame, so that there is time before the next for whatever does not wait for it. */
static void
add_after_frame (Seen *seen, guint n_names)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (seen->window);
  gboolean painted = FALSE;
  const gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  gtk_widget_queue_draw (seen->window);
  us_test_await (&painted);
  g_signal_handler_disconnect (clock, handler);
  add_names (seen, n_names);
}

/* Shows the last of sixty names, and comes from the search with one more. */
static void
add_below_from_search (Seen *seen)
{
  look (seen, 60);
  gtk_adjustment_set_value (seen->adjustment, gtk_adjustment_get_upper (seen->adjustment));
  wait_seen (seen, 59);
  gtk_widget_grab_focus (us_test_find (GTK_WIDGET (seen->page), GTK_TYPE_SEARCH_ENTRY, NULL, NULL));
  add_after_frame (seen, 1);
}

static gboolean
is_bar_up (gpointer page)
{
  GtkWidget *bar = us_test_find (page, GTK_TYPE_ACTION_BAR, NULL, NULL);

  return gtk_revealer_get_child_revealed (GTK_REVEALER (gtk_widget_get_first_child (bar)));
}

static gboolean
is_as_narrow (gpointer window)
{
  return gtk_widget_get_width (window) <= 470;
}

/* The bar has room for it in a window of half a screen; it is not cut beside free room. */
static void
test_bar_says_how_many (void **state)
{
  Seen seen;
  GtkWidget *label;

  look (&seen, 60);
  gtk_window_set_default_size (GTK_WINDOW (seen.window), 470, 500);
  us_test_until (is_as_narrow, seen.window, "a narrow window");
  gtk_selection_model_select_all (us_signatories_page_get_model (seen.page));
  us_test_until (is_bar_up, seen.page, "the bar of those who are selected");
  label = us_test_find (GTK_WIDGET (seen.page), GTK_TYPE_LABEL, "label", "60 selected");
  assert_true (gtk_widget_get_mapped (label));
  assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  look_away (&seen);
}

/* The second and last of the names has a place only when all is laid out. */
static void
test_last_who_comes_is_seen (void **state)
{
  Seen seen;

  for (int i = 0; i < 2; i++)
    {
      look (&seen, 20);
      add_after_frame (&seen, 2);
      wait_seen (&seen, 21);
      us_test_until (is_bar_up, seen.page, "the bar of those who are selected");
      add_names (&seen, 2);
      wait_seen (&seen, 23);
      look_away (&seen);
    }
}

/* Who looks at the last one, and types in the search, sees one more come below. */
static void
test_one_below_the_last_is_seen (void **state)
{
  Seen seen;

  add_below_from_search (&seen);
  wait_seen (&seen, 60);
  assert_true (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (seen.window)),
                                        GTK_TYPE_SEARCH_ENTRY) != NULL);
  look_away (&seen);
}

/* It is shown, and takes the keyboard from nobody who went into the list meanwhile. */
static void
test_shown_without_the_keyboard (void **state)
{
  Seen seen;
  GtkWidget *row;

  add_below_from_search (&seen);
  row = us_signatory_list_find_row (seen.list, 58);
  gtk_widget_grab_focus (row);
  assert_ptr_equal (gtk_root_get_focus (GTK_ROOT (seen.window)), row);
  wait_seen (&seen, 60);
  add_after_frame (&seen, 0);
  add_after_frame (&seen, 0);
  assert_ptr_equal (gtk_root_get_focus (GTK_ROOT (seen.window)), row);
  look_away (&seen);
}

/* Who was in the list already goes on with the keys from the newcomer. */
static void
test_followed_with_the_keyboard (void **state)
{
  Seen seen;

  look (&seen, 60);
  add_after_frame (&seen, 1);
  wait_seen (&seen, 60);
  for (guint i = 0; i < 3; i++)
    add_after_frame (&seen, 0);
  assert_ptr_equal (gtk_root_get_focus (GTK_ROOT (seen.window)),
                    us_signatory_list_find_row (seen.list, 60));
  look_away (&seen);
}

typedef struct
{
  UsSignatoryList *list;
  guint position;
} Focused;

static gboolean
is_focused (gpointer user_data)
{
  Focused *wanted = user_data;
  GtkWidget *row = us_signatory_list_find_row (wanted->list, wanted->position);

  return row != NULL && gtk_widget_is_focus (row);
}

static void
wait_place (Seen *seen, const char *name, guint position)
{
  Focused wanted = { seen->list, position };
  UsItemList *signatories = us_statement_get_signatories (seen->statement);

  us_test_until (is_focused, &wanted, name);
  assert_true (
      gtk_selection_model_is_selected (us_signatories_page_get_model (seen->page), position));
  assert_string_equal (
      us_item_get_string (us_item_list_get (signatories, position), US_SIGNATORY_NAME), name);
}

static gboolean
are_two_selected (gpointer model)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (model);

  return gtk_bitset_get_size (selected) == 2;
}

/* Whoever was added last stays selected; who then goes down from the search moves the first row,
 * which has the focus, and who comes by Tab moves who is selected. */
static void
test_keys_move_who_has_the_focus (void **state)
{
  Seen seen;
  GtkWidget *entry;

  look (&seen, 5);
  us_test_hand ("mousemove 5 5");
  entry = us_test_find (GTK_WIDGET (seen.page), GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  gtk_widget_grab_focus (entry);
  us_signatories_page_add_lines (seen.page, "Zoo");
  wait_seen (&seen, 5);

  us_test_hand ("key Down");
  wait_place (&seen, "Name z0", 0);
  us_test_hand ("key alt+Down");
  wait_place (&seen, "Name z0", 1);

  gtk_widget_grab_focus (entry);
  us_signatories_page_add_lines (seen.page, "Aachen");
  wait_seen (&seen, 6);
  /* Past the menus of the list. */
  us_test_hand ("key Tab Tab Tab Tab");
  wait_place (&seen, "Aachen", 6);
  us_test_hand ("key alt+Up");
  wait_place (&seen, "Aachen", 5);
  look_away (&seen);
}

/* Shift and an arrow go on from the row that was moved, not from where it was taken. */
static void
test_selection_goes_on_from_a_moved_row (void **state)
{
  Seen seen;
  GtkSelectionModel *model;

  look (&seen, 6);
  model = us_signatories_page_get_model (seen.page);
  us_test_hand ("mousemove 5 5");
  us_signatory_list_enter (seen.list);
  us_test_hand ("key alt+Down");
  wait_place (&seen, "Name z0", 1);
  us_test_hand ("key alt+Down");
  wait_place (&seen, "Name z0", 2);
  us_test_hand ("key shift+Down");
  us_test_until (are_two_selected, model, "two rows");
  assert_true (gtk_selection_model_is_selected (model, 2));
  assert_true (gtk_selection_model_is_selected (model, 3));
  look_away (&seen);
}

/* Keys act on the row that has the keyboard, as the first one does of a list that one comes to; but
 * nobody is removed who was not selected. */
static void
test_keys_act_where_nobody_is_selected (void **state)
{
  Seen seen;
  Focused first;

  look (&seen, 5);
  first = (Focused){ seen.list, 0 };
  us_test_hand ("mousemove 5 5");
  gtk_widget_grab_focus (GTK_WIDGET (seen.list));
  us_test_until (is_focused, &first, "the first row");
  us_test_hand ("key Delete alt+Down");
  wait_place (&seen, "Name z0", 1);
  assert_int_equal (us_item_list_get_length (us_statement_get_signatories (seen.statement)), 5);
  look_away (&seen);
}

/* Between a row's end and the next frame GTK sends keys to nobody, so there is no such time. */
static void
test_row_that_goes_leaves_the_keyboard (void **state)
{
  Seen seen;
  UsItemList *signatories;

  look (&seen, 5);
  signatories = us_statement_get_signatories (seen.statement);
  for (guint last = 4; last > 0; last--)
    {
      us_signatory_list_focus (seen.list, last);
      us_item_list_remove (signatories, last, 1, NULL);
      assert_ptr_equal (gtk_root_get_focus (GTK_ROOT (seen.window)),
                        us_signatory_list_find_row (seen.list, last - 1));
    }
  look_away (&seen);
}

/* The place where somebody was is nowhere in another order. */
static void
test_order_begins_at_the_top (void **state)
{
  Seen seen;

  look (&seen, 60);
  gtk_adjustment_set_value (seen.adjustment, gtk_adjustment_get_upper (seen.adjustment));
  wait_seen (&seen, 59);
  us_item_set_choice (US_ITEM (seen.statement), US_STATEMENT_SIGNATORIES_ORDER, US_ORDER_NAME,
                      NULL);
  wait_seen (&seen, 0);
  /* Who is selected stays in view. */
  gtk_selection_model_select_item (us_signatories_page_get_model (seen.page), 0, TRUE);
  us_item_set_choice (US_ITEM (seen.statement), US_STATEMENT_SIGNATORIES_ORDER, US_ORDER_MANUAL,
                      NULL);
  wait_seen (&seen, 25);
  look_away (&seen);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_who_comes_is_seen),
    cmocka_unit_test (test_last_who_comes_is_seen),
    cmocka_unit_test (test_bar_says_how_many),
    cmocka_unit_test (test_one_below_the_last_is_seen),
    cmocka_unit_test (test_shown_without_the_keyboard),
    cmocka_unit_test (test_followed_with_the_keyboard),
    cmocka_unit_test (test_keys_move_who_has_the_focus),
    cmocka_unit_test (test_selection_goes_on_from_a_moved_row),
    cmocka_unit_test (test_keys_act_where_nobody_is_selected),
    cmocka_unit_test (test_row_that_goes_leaves_the_keyboard),
    cmocka_unit_test (test_order_begins_at_the_top),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
