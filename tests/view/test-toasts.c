/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "room.h"
#include "test.h"
#include "widgets.h"

#include "view/toasts.h"

static GtkWidget *window;
static AdwToastOverlay *overlay;
static guint most; /* toasts that were there at a time */

static guint
count_toasts (void)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (overlay));
  guint n = 0;

  for (GtkWidget *w = gtk_widget_get_next_sibling (first); w != NULL;
       w = gtk_widget_get_next_sibling (w))
    n++;
  return n;
}

static void
children_changed_cb (GListModel *children)
{
  most = MAX (most, g_list_model_get_n_items (children) - 1);
}

static int
set_up (void **state)
{
  GListModel *children;

  window = gtk_window_new ();
  overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (overlay, gtk_label_new ("Letter"));
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (overlay));
  g_object_set (gtk_widget_get_settings (window), "gtk-enable-animations", TRUE, NULL);
  gtk_window_present (GTK_WINDOW (window));
  children = gtk_widget_observe_children (GTK_WIDGET (overlay));
  g_signal_connect (children, "items-changed", G_CALLBACK (children_changed_cb), NULL);
  *state = children;
  most = 0;
  return 0;
}

static int
tear_down (void **state)
{
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (*state);
  return 0;
}

static AdwToast *
show (const char *title)
{
  AdwToast *toast = adw_toast_new (title);

  us_toasts_show (overlay, g_object_ref (toast));
  return toast;
}

static gboolean
is_shown (gpointer toast)
{
  GtkWidget *label = adw_toast_get_custom_title (toast);

  return label != NULL && gtk_widget_get_mapped (label) &&
         gtk_widget_is_ancestor (label, GTK_WIDGET (overlay));
}

static gboolean
is_placed (gpointer label)
{
  return gtk_widget_get_width (label) > 0;
}

static gboolean
is_narrow (gpointer data)
{
  return gtk_widget_get_width (GTK_WIDGET (overlay)) == 360;
}

static gboolean
is_wide (gpointer data)
{
  return gtk_widget_get_width (GTK_WIDGET (overlay)) == 900;
}

static gboolean
is_empty (gpointer data)
{
  return count_toasts () == 0;
}

/* Somebody removes one signatory after the other, faster than toasts go and come. Before libadwaita
 * 1.3 the end of the coming of one that is gone already was memory that was freed. */
static void
test_one_after_the_other (void **state)
{
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (AdwToast) before = show ("Before");
      g_autoptr (AdwToast) toast = show ("After");

      assert_true (is_shown (before));
      assert_false (is_shown (toast));
      us_toasts_dismiss (before);
      us_test_until (is_shown, toast, "the next toast");
      us_toasts_dismiss (toast);
      us_test_until (is_empty, NULL, "no toast");
    }
  assert_int_equal (most, 1);
}

/* It waited, and what it said is no longer so. */
static void
test_waiting_does_not_come (void **state)
{
  g_autoptr (AdwToast) first = show ("First"), second = show ("Second"), third = show ("Third");

  us_toasts_dismiss (second);
  us_toasts_dismiss (first);
  us_test_until (is_shown, third, "the third toast");
  assert_int_equal (most, 1);
  us_toasts_dismiss (third);
  us_test_until (is_empty, NULL, "no toast");
}

static void
test_urgent_does_not_wait (void **state)
{
  g_autoptr (AdwToast) first = show ("First"), second = show ("Second");
  g_autoptr (AdwToast) urgent = adw_toast_new ("Exporting");

  assert_true (is_shown (first));
  adw_toast_set_priority (urgent, ADW_TOAST_PRIORITY_HIGH);
  us_toasts_show (overlay, g_object_ref (urgent));
  us_test_until (is_shown, urgent, "the urgent toast");
  assert_false (is_shown (second));
  us_toasts_dismiss (urgent);
  us_test_until (is_shown, second, "the second toast");
}

/* Three copies of a letter are one sentence to read, not three that follow each other. */
static void
test_says_it_once (void **state)
{
  g_autoptr (AdwToast) first = show ("Copied"), second = show ("Copied");
  g_autoptr (AdwToast) other = show ("Saved"), third = show ("Copied");
  g_autoptr (AdwToast) again = show ("Saved"), undo = adw_toast_new ("Saved");

  assert_true (is_shown (first));
  assert_int_equal (G_OBJECT (second)->ref_count, 1);
  assert_int_equal (G_OBJECT (third)->ref_count, 1);
  assert_int_equal (G_OBJECT (other)->ref_count, 2);
  assert_int_equal (G_OBJECT (again)->ref_count, 1);
  adw_toast_set_button_label (undo, "Undo");
  us_toasts_show (overlay, g_object_ref (undo));
  assert_int_equal (G_OBJECT (undo)->ref_count, 2);
}

/* The window goes while some wait. */
static void
test_let_go (void **state)
{
  g_autoptr (AdwToast) first = show ("First"), second = show ("Second");

  assert_true (is_shown (first));
  gtk_window_destroy (GTK_WINDOW (window));
  assert_int_equal (G_OBJECT (second)->ref_count, 1);
  us_toasts_dismiss (second);
  set_up (state);
}

/* In a window of 360 px what is at the end of a sentence can be read as well. */
static void
test_long_sentence_is_whole (void **state)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (AdwToast) toast = NULL;
      GtkWidget *label;
      int width, height;

      gtk_window_set_default_size (GTK_WINDOW (window), 360, 300);
      us_test_until (is_narrow, NULL, "a narrow window");
      toast = g_object_ref (adw_toast_new ("There is no dictionary for this language: Arabic. "
                                           "Install hunspell-ar to have the spelling checked."));
      if (i == 1)
        adw_toast_set_button_label (toast, "Undo");
      us_toasts_show (overlay, g_object_ref (toast));
      us_test_until (is_shown, toast, "the toast");
      label = adw_toast_get_custom_title (toast);
      us_test_until (is_placed, label, "the place of the toast");
      pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (label)), &width, &height);
      assert_true (gtk_widget_get_width (label) >= width);
      assert_true (gtk_widget_get_height (label) >= height);
      assert_true (gtk_widget_get_width (GTK_WIDGET (overlay)) <= 360);
      us_toasts_dismiss (toast);
      us_test_until (is_empty, NULL, "no toast");
    }
}

/* A screen reader tells what each of its buttons is for. */
static void
test_buttons_have_names (void **state)
{
  g_autoptr (AdwToast) toast = g_object_ref (adw_toast_new ("“Osele” was removed"));
  GtkWidget *close;

  us_toasts_show (overlay, g_object_ref (toast));
  us_test_until (is_shown, toast, "the toast");
  close = us_test_find (gtk_widget_get_last_child (GTK_WIDGET (overlay)), GTK_TYPE_BUTTON,
                        "icon-name", "window-close-symbolic");
  gtk_test_accessible_assert_property (close, GTK_ACCESSIBLE_PROPERTY_LABEL, "Close");
  us_toasts_dismiss (toast);
  us_test_until (is_empty, NULL, "no toast");
}

static gboolean
is_within (gpointer label)
{
  graphene_rect_t bounds;

  return is_narrow (NULL) && gtk_widget_compute_bounds (label, GTK_WIDGET (overlay), &bounds) &&
         bounds.origin.x >= 0 && bounds.origin.x + bounds.size.width <= 360;
}

/* Somebody makes the window narrow while it is shown. */
static void
test_follows_the_window (void **state)
{
  g_autoptr (AdwToast) toast = NULL;
  GtkWidget *label;
  int width, height;

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 300);
  us_test_until (is_wide, NULL, "a wide window");
  toast = show ("There is no dictionary for this language: Arabic. Install hunspell-ar to have the "
                "spelling checked.");
  us_test_until (is_shown, toast, "the toast");
  label = adw_toast_get_custom_title (toast);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 300);
  us_test_until (is_within, label, "a narrow toast");
  pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (label)), &width, &height);
  assert_true (gtk_widget_get_width (label) >= width);
  assert_true (gtk_widget_get_height (label) >= height);
}

static gboolean
has_room (gpointer label)
{
  return gtk_label_get_max_width_chars (label) > 20;
}

/* A letter that is opened has a word to say before its window is there: it is not one word a line.
 */
static void
test_said_before_the_window (void **state)
{
  GtkWidget *late = g_object_ref_sink (gtk_window_new ());
  AdwToastOverlay *within = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  g_autoptr (AdwToast) toast = g_object_ref (adw_toast_new ("There is no dictionary for this."));

  gtk_window_set_child (GTK_WINDOW (late), GTK_WIDGET (within));
  gtk_window_set_default_size (GTK_WINDOW (late), 900, 300);
  us_toasts_show (within, g_object_ref (toast));
  gtk_window_present (GTK_WINDOW (late));
  us_test_until (has_room, adw_toast_get_custom_title (toast), "room for the toast");
  us_test_close (late);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_one_after_the_other, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_waiting_does_not_come, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_urgent_does_not_wait, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_says_it_once, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_let_go, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_long_sentence_is_whole, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_buttons_have_names, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_follows_the_window, set_up, tear_down),
    cmocka_unit_test (test_said_before_the_window),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
