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

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_one_after_the_other, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_waiting_does_not_come, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_urgent_does_not_wait, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_says_it_once, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_let_go, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_buttons_have_names, set_up, tear_down),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
