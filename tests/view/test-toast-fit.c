/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "room.h"
#include "test.h"
#include "widgets.h"

#include "view/toasts.h"

static GtkWidget *window;
static AdwToastOverlay *overlay;

static int
set_up (void **state)
{
  window = gtk_window_new ();
  overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (overlay, gtk_label_new ("Letter"));
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (overlay));
  gtk_window_present (GTK_WINDOW (window));
  return 0;
}

static int
tear_down (void **state)
{
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
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
  return adw_toast_overlay_get_child (overlay) == gtk_widget_get_last_child (GTK_WIDGET (overlay));
}

static AdwToast *
show (const char *title)
{
  AdwToast *toast = adw_toast_new (title);

  us_toasts_show (overlay, g_object_ref (toast));
  return toast;
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

static gboolean
is_within (gpointer label)
{
  graphene_rect_t bounds;

  return is_narrow (NULL) && gtk_widget_get_width (label) > 0 &&
         gtk_widget_compute_bounds (label, GTK_WIDGET (overlay), &bounds) && bounds.origin.x >= 0 &&
         bounds.origin.x + bounds.size.width <= 360;
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

/* Returns: the overlay's own widget for a toast that is shown */
static GtkWidget *
get_widget (AdwToast *toast)
{
  GtkWidget *widget = adw_toast_get_custom_title (toast);

  while (gtk_widget_get_parent (widget) != GTK_WIDGET (overlay))
    widget = gtk_widget_get_parent (widget);
  return widget;
}

/* What can be done with the selected rows stands at the bottom. */
static GtkWidget *
add_bar (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *above = gtk_label_new ("Signatories");
  GtkWidget *bar = gtk_action_bar_new ();

  gtk_widget_set_vexpand (above, TRUE);
  gtk_box_append (GTK_BOX (box), above);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_action_bar_pack_start (GTK_ACTION_BAR (bar), gtk_button_new_with_label ("Remove"));
  gtk_action_bar_set_revealed (GTK_ACTION_BAR (bar), FALSE);
  adw_toast_overlay_set_child (overlay, box);
  return bar;
}

static int
get_bottom (GtkWidget *widget)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, GTK_WIDGET (overlay), &bounds)
             ? (int) (bounds.origin.y + bounds.size.height)
             : 0;
}

static int
get_top (GtkWidget *bar)
{
  return gtk_widget_get_height (GTK_WIDGET (overlay)) - gtk_widget_get_height (bar);
}

/* They are (widget, bar). */
static gboolean
is_above (gpointer data)
{
  GtkWidget **pair = data;

  return gtk_widget_get_height (pair[1]) > 30 && get_bottom (pair[0]) <= get_top (pair[1]);
}

static gboolean
is_at_the_bottom (gpointer data)
{
  GtkWidget **pair = data;

  return gtk_widget_get_height (pair[1]) < 5 &&
         get_bottom (pair[0]) > gtk_widget_get_height (GTK_WIDGET (overlay)) - 30;
}

/* Somebody removed a row, and selects the next one meanwhile. */
static void
test_stands_above_the_bar (void **state)
{
  GtkWidget *bar = add_bar ();
  g_autoptr (AdwToast) toast = g_object_ref (adw_toast_new ("1 signatory removed"));
  GtkWidget *pair[2];

  adw_toast_set_timeout (toast, 0);
  us_toasts_show (overlay, g_object_ref (toast));
  us_test_until (is_shown, toast, "the toast");
  pair[0] = get_widget (toast);
  pair[1] = bar;
  us_test_until (is_at_the_bottom, pair, "a toast at the bottom");
  gtk_action_bar_set_revealed (GTK_ACTION_BAR (bar), TRUE);
  us_test_until (is_above, pair, "a toast above the bar");
  gtk_action_bar_set_revealed (GTK_ACTION_BAR (bar), FALSE);
  us_test_until (is_at_the_bottom, pair, "a toast at the bottom again");
}

static gboolean
is_one_line (gpointer label)
{
  return is_wide (NULL) && gtk_widget_get_width (label) > 0 &&
         pango_layout_get_line_count (gtk_label_get_layout (label)) == 1;
}

/* Text of twice the size, and words that are longer than those in English. */
static void
test_long_button_is_whole (void **state)
{
  GtkSettings *settings = gtk_widget_get_settings (window);
  g_autoptr (AdwToast) toast = g_object_ref (adw_toast_new ("14 Unterzeichner wurden erkannt"));
  GtkWidget *words, *sentence;
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  us_test_until (is_narrow, NULL, "a narrow window");
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, "Als unformatierten Text behalten");
  us_toasts_show (overlay, g_object_ref (toast));
  us_test_until (is_shown, toast, "the toast");
  sentence = adw_toast_get_custom_title (toast);
  words = us_test_find (get_widget (toast), GTK_TYPE_LABEL, "label",
                        "Als unformatierten Text behalten");
  us_test_until (is_within, words, "the whole button");
  us_test_until (is_within, sentence, "the whole sentence");
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = i == 0 ? words : sentence;
      int height;

      pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (label)), NULL, &height);
      assert_true (gtk_widget_get_height (label) >= height);
    }
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 640);
  us_test_until (is_one_line, words, "the button in one line");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_long_sentence_is_whole, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_follows_the_window, set_up, tear_down),
    cmocka_unit_test (test_said_before_the_window),
    cmocka_unit_test_setup_teardown (test_stands_above_the_bar, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_long_button_is_whole, set_up, tear_down),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
