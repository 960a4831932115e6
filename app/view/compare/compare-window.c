/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/compare/compare-window.h"

#include "compare/comparison.h"
#include "view/compare/compare-text.h"
#include "view/copies/problem-place.h"
#include "view/dialogs.h"
#include "view/document/document-file.h"

#include <glib/gi18n.h>

struct _UsCompareWindow
{
  AdwWindow parent_instance;

  AdwWindowTitle *title;
  GtkStack *stack;
  GtkTextView *text;
  GtkLabel *words;

  GtkWindow *letter; /* NULL when it is gone */
  UsStatement *old;  /* NULL until it is read */
  UsStatement *now;
  UsComparisonScope scope;
  GPtrArray *differences;
  GArray *changes;
  guint current;
  gboolean stale;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (UsCompareWindow, us_compare_window, ADW_TYPE_WINDOW)

static const UsCompareChange *
get_change (UsCompareWindow *self, guint index)
{
  return &g_array_index (self->changes, UsCompareChange, index);
}

/* The words of the change are below the text, for those who hear it too. */
static void
show_words (UsCompareWindow *self)
{
  g_autofree char *words = NULL;
  guint n_changes = self->changes->len;

  if (n_changes == 0)
    return;
  /* translators: which of the changes it is, and what it is: "3 of 12 · Demand 2: removed “all”" */
  words = g_strdup_printf (_ ("%u of %u · %s"), self->current + 1, n_changes,
                           get_change (self, self->current)->words);
  gtk_label_set_text (self->words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words, -1);
}

static void
update_actions (UsCompareWindow *self)
{
  guint n_changes = self->changes != NULL ? self->changes->len : 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.previous", self->current > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.next", self->current + 1 < n_changes);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.show", n_changes > 0);
}

static void
set_current (UsCompareWindow *self, guint index)
{
  self->current = index;
  show_words (self);
  update_actions (self);
}

static void
select_change (UsCompareWindow *self, guint index)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  const UsCompareChange *change = get_change (self, index);
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) change->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) change->end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  set_current (self, index);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
go_to_change (UsCompareWindow *self, guint index)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);

  select_change (self, index);
  gtk_text_view_scroll_to_mark (self->text, gtk_text_buffer_get_insert (buffer), 0.1, FALSE, 0, 0);
}

static void
next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UsCompareWindow *self = US_COMPARE_WINDOW (widget);

  go_to_change (self, self->current + 1);
}

static void
previous_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UsCompareWindow *self = US_COMPARE_WINDOW (widget);

  go_to_change (self, self->current - 1);
}

static void
show_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UsCompareWindow *self = US_COMPARE_WINDOW (widget);
  const UsDifference *difference =
      self->differences->pdata[get_change (self, self->current)->difference];
  const UsProblem problem = { .id = difference->id, .property = difference->property };

  if (self->letter == NULL)
    return;
  gtk_window_present (self->letter);
  us_problem_place_show (GTK_WIDGET (self->letter), self->now, &problem);
}

/* Who goes through the text with the arrows is told where they are. */
static void
caret_cb (GtkTextBuffer *buffer, const GtkTextIter *place, GtkTextMark *mark, UsCompareWindow *self)
{
  guint offset = (guint) gtk_text_iter_get_offset (place);
  guint low = 0, high = self->changes != NULL ? self->changes->len : 0;

  if (mark != gtk_text_buffer_get_insert (buffer) || high == 0)
    return;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (get_change (self, middle)->end < offset)
        low = middle + 1;
      else
        high = middle;
    }
  set_current (self, MIN (low, self->changes->len - 1));
}

static void
clicked_cb (UsCompareWindow *self, int n_presses)
{
  if (n_presses == 2)
    gtk_widget_activate_action (GTK_WIDGET (self), "compare.show", NULL);
}

/* The first time the text begins at its top: to scroll in it before it has a size brings it out of
 * sight. */
static void
compare (UsCompareWindow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  gboolean again = self->changes != NULL;
  guint current = self->current;

  self->stale = FALSE;
  g_clear_pointer (&self->changes, g_array_unref);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  self->differences = us_comparison_make (self->old, self->now, self->scope);
  self->changes = us_compare_text_fill (buffer, self->differences);
  gtk_stack_set_visible_child_name (self->stack, self->changes->len > 0 ? "changes" : "none");
  self->current = 0;
  update_actions (self);
  if (self->changes->len > 0 && again)
    go_to_change (self, MIN (current, self->changes->len - 1));
  else if (self->changes->len > 0)
    select_change (self, 0);
}

static void
changed_cb (UsCompareWindow *self)
{
  self->stale = TRUE;
}

/* Who wrote on in the letter and comes back sees what is different now. */
static void
active_cb (UsCompareWindow *self)
{
  if (self->stale && self->old != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    compare (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UsCompareWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (UsDocument) document = us_document_load_finish (result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (document == NULL)
    {
      if (self->letter != NULL)
        us_dialog_show_error (self->letter, _ ("The Letters Cannot Be Compared"), error->message);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  self->old = g_object_ref (us_document_get_statement (document));
  compare (self);
}

static void
us_compare_window_dispose (GObject *object)
{
  UsCompareWindow *self = US_COMPARE_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_weak_pointer (&self->letter);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_COMPARE_WINDOW);

  G_OBJECT_CLASS (us_compare_window_parent_class)->dispose (object);
}

static void
us_compare_window_finalize (GObject *object)
{
  UsCompareWindow *self = US_COMPARE_WINDOW (object);

  g_clear_pointer (&self->changes, g_array_unref);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  g_clear_object (&self->old);
  g_clear_object (&self->now);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (us_compare_window_parent_class)->finalize (object);
}

static void
us_compare_window_class_init (UsCompareWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_compare_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = us_compare_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/compare-window.ui");
  gtk_widget_class_bind_template_child (widget_class, UsCompareWindow, title);
  gtk_widget_class_bind_template_child (widget_class, UsCompareWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, UsCompareWindow, text);
  gtk_widget_class_bind_template_child (widget_class, UsCompareWindow, words);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_install_action (widget_class, "compare.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "compare.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "compare.show", NULL, show_cb);
}

static void
us_compare_window_init (UsCompareWindow *self)
{
  GtkTextBuffer *buffer;

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  buffer = gtk_text_view_get_buffer (self->text);
  us_compare_text_add_tags (buffer);
  g_signal_connect_object (buffer, "mark-set", G_CALLBACK (caret_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
  update_actions (self);
}

/**
 * us_compare_window_new:
 * @letter: the window of a letter, with which this one goes
 * @now: the letter
 * @since: translated, what it is compared with
 *
 * Makes a window that waits for us_compare_window_read() or us_compare_window_set_version(). Main
 * thread only.
 *
 * Returns: (transfer none): a new window; the toolkit owns it
 */
UsCompareWindow *
us_compare_window_new (GtkWindow *letter, UsStatement *now, const char *since)
{
  UsCompareWindow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (letter) && US_IS_STATEMENT (now), NULL);
  g_return_val_if_fail (since != NULL, NULL);

  self = g_object_new (US_TYPE_COMPARE_WINDOW, NULL);
  g_set_weak_pointer (&self->letter, letter);
  self->now = g_object_ref (now);
  adw_window_title_set_subtitle (self->title, since);
  g_signal_connect_object (now, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (letter, "destroy", G_CALLBACK (gtk_window_destroy), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * us_compare_window_read:
 * @self: a new window
 * @path: the file of what the letter is compared with, of any format that can be imported
 *
 * Reads it and shows what is different of all that is printed. Main thread only.
 */
void
us_compare_window_read (UsCompareWindow *self, const char *path)
{
  g_return_if_fail (US_IS_COMPARE_WINDOW (self));
  g_return_if_fail (path != NULL);

  us_document_load_async (path, self->cancellable, loaded_cb, g_object_ref (self));
}

/**
 * us_compare_window_set_version:
 * @self: a new window
 * @version: the letter of a version, which has no signatories
 *
 * Shows what is different of the letter, whoever signs it. Main thread only.
 */
void
us_compare_window_set_version (UsCompareWindow *self, UsStatement *version)
{
  g_return_if_fail (US_IS_COMPARE_WINDOW (self));
  g_return_if_fail (US_IS_STATEMENT (version));
  g_return_if_fail (self->old == NULL);

  self->old = g_object_ref (version);
  self->scope = US_COMPARE_LETTER;
  compare (self);
}
