/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <gtk/gtk.h>

#include "view/sheet/relayout.h"

#define DEPTH 4

static guint n_allocated;
static GtkWidget *asker; /* asks for another size while sizes are given out, once */

static void
measure_cb (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
            int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
allocate_cb (GtkWidget *widget, int width, int height, int baseline)
{
  n_allocated++;
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
  if (asker != NULL)
    gtk_widget_queue_resize (g_steal_pointer (&asker));
}

/* A frame that stays as big as it is: what is in it does not matter to it. */
static GtkWidget *
wrap (GtkWidget *child)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_layout_manager (box, gtk_custom_layout_new (NULL, measure_cb, allocate_cb));
  gtk_widget_set_parent (child, box);
  return box;
}

static gboolean
drawn_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  return --*(int *) user_data > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
wait_frames (GtkWidget *widget)
{
  int left = 4;

  gtk_widget_add_tick_callback (widget, drawn_cb, &left, NULL);
  while (left > 0)
    g_main_context_iteration (NULL, TRUE);
}

/* Everything above hears of it, and not only as far as the first that has heard already. */
static void
test_reaches_the_window (void **state)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *label = gtk_label_new ("Wells");
  GtkWidget *child = label;

  for (guint i = 0; i < DEPTH; i++)
    child = wrap (child);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  wait_frames (window);
  /* One frame is drawn without what asked: the toolkit warns of it. */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  asker = label;
  gtk_widget_queue_resize (child);
  wait_frames (window);
  assert_null (asker);
  n_allocated = 0;
  us_relayout_queue (label);
  wait_frames (window);
  assert_true (n_allocated >= DEPTH);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What has asked for another size is given one again, and what has not is left alone. */
static void
test_allocates_again (void **state)
{
  GtkWidget *label = gtk_label_new ("Wells");
  GtkWidget *box = g_object_ref_sink (wrap (label));

  n_allocated = 0;
  us_relayout_allocate (box, 0, 0.9, 200, 100);
  us_relayout_allocate (box, 0, 0, 200, 100);
  assert_int_equal (n_allocated, 1);
  gtk_widget_queue_resize (label);
  us_relayout_allocate (box, 0, 0, 200, 100);
  assert_int_equal (n_allocated, 2);
  assert_int_equal (gtk_widget_get_width (box), 200);
  gtk_widget_unparent (label);
  g_object_unref (box);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_allocates_again),
    cmocka_unit_test (test_reaches_the_window),
  };

  gtk_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
