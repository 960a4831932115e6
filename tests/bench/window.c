/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/block.h"
#include "model/signatory.h"
#include "view/application.h"
#include "view/body/body-view.h"
#include "view/settings.h"
#include "view/window.h"
#include "waiting.h"

/* bench-window: what one key and one step of scrolling cost, in milliseconds of CPU time of the
 * main thread: a line for each kind of work with the median and the most, of the whole step and of
 * the time from before-paint to after-paint of its frame alone. */

#define BLOCKS 2000
#define BLOCK "One of ten words that stand in each block here."
#define STEPS 60
#define WARM_UP 5
#define STEP_PIXELS 130

typedef struct
{
  GtkWidget *window;
  double began;
  double frame;
  gboolean painted;
} Stage;

typedef void (*Step) (GtkWidget *widget);

static void
before_paint_cb (GdkFrameClock *clock, Stage *self)
{
  self->began = us_bench_get_milliseconds ();
}

static void
after_paint_cb (GdkFrameClock *clock, Stage *self)
{
  self->frame = us_bench_get_milliseconds () - self->began;
  self->painted = TRUE;
}

static void
wait_milliseconds (guint milliseconds)
{
  gboolean over = FALSE;

  us_bench_wake (milliseconds, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static void
enter_stage (Stage *self, GtkWidget *window)
{
  GdkFrameClock *clock;

  self->window = window;
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 900);
  gtk_window_present (GTK_WINDOW (window));
  wait_milliseconds (1500);
  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), self);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), self);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

static void
measure (Stage *self, const char *what, Step step, GtkWidget *widget)
{
  double steps[STEPS], frames[STEPS];

  us_bench_begin (what);
  /* The first ones may still build what they show. */
  for (int i = -WARM_UP; i < STEPS; i++)
    {
      double start = us_bench_get_milliseconds ();
      gboolean late = FALSE;
      guint guard = us_bench_wake (1000, &late);

      self->painted = FALSE;
      step (widget);
      while (!self->painted && !late)
        g_main_context_iteration (NULL, TRUE);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      steps[MAX (i, 0)] = us_bench_get_milliseconds () - start;
      frames[MAX (i, 0)] = self->frame;
      if (!late)
        g_source_remove (guard);
    }
  qsort (steps, STEPS, sizeof steps[0], compare);
  qsort (frames, STEPS, sizeof frames[0], compare);
  printf ("%s\t%.3f\t%.3f\t%.3f\t%.3f\n", what, steps[STEPS / 2], steps[STEPS - 1],
          frames[STEPS / 2], frames[STEPS - 1]);
  fflush (stdout);
}

static GtkWidget *
find (GtkWidget *within, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (within, type) ? within : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static void
type_step (GtkWidget *widget)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, "e", 1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
}

static void
scroll_step (GtkWidget *widget)
{
  GtkWidget *room = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (room));

  gtk_adjustment_set_value (place, gtk_adjustment_get_value (place) + STEP_PIXELS);
}

/* In a block that is on the screen. */
static void
place_cursor (GtkWidget *view, int line)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter place;

  gtk_text_buffer_get_iter_at_line_offset (buffer, &place, line, 7);
  gtk_text_buffer_place_cursor (buffer, &place);
  gtk_widget_grab_focus (view);
  wait_milliseconds (500);
}

static UsStatement *
make_statement (guint n_blocks, guint n_signatories)
{
  UsStatement *statement = us_statement_new ();
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_blocks; i++)
    g_ptr_array_add (blocks, us_block_new_plain (US_BLOCK_PARAGRAPH, BLOCK));
  for (guint i = 0; i < n_signatories; i++)
    {
      g_autofree char *name = g_strdup_printf ("Association %u for the River", i);

      g_ptr_array_add (people, us_signatory_new (name));
    }
  us_item_list_insert_all (us_statement_get_body (statement), 0, blocks, NULL);
  us_item_list_insert_all (us_statement_get_signatories (statement), 0, people, NULL);
  return statement;
}

static void
measure_letter (GtkApplication *application, guint n_blocks, guint n_signatories)
{
  g_autoptr (UsStatement) statement = make_statement (n_blocks, n_signatories);
  g_autoptr (UsDocument) document = us_document_new (statement);
  g_autofree char *typing = g_strdup_printf ("type, %u blocks, %u names", n_blocks, n_signatories);
  g_autofree char *rolling = g_strdup_printf ("scroll, %u blocks", n_blocks);
  UsWindow *window = us_window_new (application);
  Stage stage = { 0 };
  GtkWidget *body;

  us_window_set_document (window, document);
  enter_stage (&stage, GTK_WIDGET (window));
  body = find (GTK_WIDGET (window), US_TYPE_BODY_VIEW);
  place_cursor (body, 10);
  measure (&stage, typing, type_step, body);
  if (n_blocks > 100)
    {
      g_settings_set_boolean (us_settings_get (), "spelling", FALSE);
      place_cursor (body, 12);
      measure (&stage, "type, 2000 blocks, no spelling", type_step, body);
      g_settings_set_boolean (us_settings_get (), "spelling", TRUE);
      wait_milliseconds (1000);
    }
  if (n_blocks > 100)
    measure (&stage, rolling, scroll_step, body);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The same text in a window of its own, as GTK shows it. */
static void
measure_plain (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *room = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_autoptr (GString) text = g_string_new (NULL);
  Stage stage = { 0 };

  for (guint i = 0; i < BLOCKS; i++)
    g_string_append (text, i > 0 ? "\n" BLOCK : BLOCK);
  gtk_text_buffer_set_text (buffer, text->str, (int) text->len);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (room), view);
  gtk_window_set_child (GTK_WINDOW (window), room);
  enter_stage (&stage, window);
  place_cursor (view, 10);
  measure (&stage, "type, plain text view", type_step, view);
  measure (&stage, "scroll, plain text view", scroll_step, view);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  g_autoptr (UsApplication) application = us_application_new ();

  if (!g_application_register (G_APPLICATION (application), NULL, NULL))
    return EXIT_FAILURE;
  measure_plain ();
  measure_letter (GTK_APPLICATION (application), BLOCKS, 12);
  measure_letter (GTK_APPLICATION (application), 20, 12);
  measure_letter (GTK_APPLICATION (application), 20, 100000);
  return EXIT_SUCCESS;
}
