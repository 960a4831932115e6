/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/versions/versions-window.h"

#include "model/item-list-edit.h"
#include "register/agreement.h"
#include "versions/versions.h"
#include "view/compare/compare-window.h"
#include "view/dialogs.h"
#include "view/undo-toast.h"
#include "view/versions/version-dialog.h"
#include "view/versions/version-row.h"

#include <glib/gi18n.h>

struct _UsVersionsWindow
{
  AdwWindow parent_instance;

  GtkStack *stack;
  GtkLabel *state;
  GtkListBox *list;

  UsWindow *letter; /* the window that this one goes with */
  UsStatement *statement;
};

G_DEFINE_FINAL_TYPE (UsVersionsWindow, us_versions_window, ADW_TYPE_WINDOW)

/* Whether what was sent round is still what the letter says. */
static void
update_state (UsVersionsWindow *self)
{
  const char *latest = us_agreement_get_latest (self->statement);
  const gboolean kept = us_versions_is_kept (self->statement);
  const char *sentence;
  g_autofree char *text = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "versions.save", !kept);
  if (latest == NULL)
    return;
  sentence = kept
                 /* translators: %s is the number of a version of the letter */
                 ? _ ("The letter is the same as version %s.")
                 /* translators: %s is the number of a version of the letter */
                 : _ ("The letter has changed since version %s.");
  text = g_strdup_printf (sentence, latest);
  gtk_label_set_label (self->state, text);
}

/* The last one first. */
static void
fill (UsVersionsWindow *self)
{
  UsItemList *versions = us_statement_get_versions (self->statement);
  const guint n = us_item_list_get_length (versions);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = n; i-- > 0;)
    gtk_list_box_append (self->list, us_version_row_new (us_item_list_get (versions, i)));
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "versions" : "empty");
  update_state (self);
}

/* Who wrote on in the letter and comes back sees what is so now. */
static void
active_cb (UsVersionsWindow *self)
{
  if (self->statement != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    update_state (self);
}

/* Returns: (nullable): the version that an action is for; it may have gone meanwhile */
static UsVersion *
find (UsVersionsWindow *self, GVariant *number)
{
  return us_versions_find (self->statement, g_variant_get_string (number, NULL), NULL);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UsVersionsWindow *self = US_VERSIONS_WINDOW (widget);

  us_version_dialog_open (self->letter, GTK_WINDOW (self));
}

/* Who has seen what changed comes back to where they came from. */
static gboolean
compared_cb (UsVersionsWindow *self)
{
  gtk_window_present (GTK_WINDOW (self));
  return GDK_EVENT_PROPAGATE;
}

static void
compare_action (GtkWidget *widget, const char *name, GVariant *number)
{
  UsVersionsWindow *self = US_VERSIONS_WINDOW (widget);
  UsVersion *version = find (self, number);
  g_autoptr (UsStatement) old = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *since = NULL;
  UsCompareWindow *changes;

  if (version == NULL)
    return;
  old = us_versions_open (version, &error);
  if (old == NULL)
    {
      us_dialog_show_error (GTK_WINDOW (self), _ ("The Letters Cannot Be Compared"),
                            error->message);
      return;
    }
  /* translators: below "Changes"; %s is the number of a version of the letter */
  since = g_strdup_printf (_ ("since version %s"), us_version_get_number (version));
  changes = us_compare_window_new (GTK_WINDOW (self->letter), self->statement, since);
  us_compare_window_set_version (changes, old);
  g_signal_connect_object (changes, "close-request", G_CALLBACK (compared_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (changes));
}

/* What is said of it is said in the letter's window, where it can be undone. */
static void
restore_action (GtkWidget *widget, const char *name, GVariant *number)
{
  UsVersionsWindow *self = US_VERSIONS_WINDOW (widget);
  UsVersion *version = find (self, number);
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;

  if (version == NULL)
    return;
  if (!us_versions_restore (version, &error))
    {
      us_dialog_show_error (GTK_WINDOW (self), _ ("The Version Cannot Be Restored"),
                            error->message);
      return;
    }
  /* translators: %s is the number of a version of the letter */
  title = g_strdup_printf (_ ("Version %s restored"), us_version_get_number (version));
  us_window_show_undo_toast (self->letter, title);
  gtk_window_close (GTK_WINDOW (self));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *number)
{
  UsVersionsWindow *self = US_VERSIONS_WINDOW (widget);
  UsVersion *version = find (self, number);
  g_autofree char *title = NULL;
  guint position;

  if (version == NULL || !us_item_get_position (US_ITEM (version), &position))
    return;
  /* translators: %s is the number of a version of the letter */
  title = g_strdup_printf (_ ("Version %s removed"), us_version_get_number (version));
  if (us_item_list_remove (us_statement_get_versions (self->statement), position, 1, NULL))
    us_window_show_undo_toast (self->letter, title);
}

static void
us_versions_window_dispose (GObject *object)
{
  UsVersionsWindow *self = US_VERSIONS_WINDOW (object);

  g_clear_weak_pointer (&self->letter);
  g_clear_object (&self->statement);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_VERSIONS_WINDOW);

  G_OBJECT_CLASS (us_versions_window_parent_class)->dispose (object);
}

static void
us_versions_window_class_init (UsVersionsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_versions_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/versions-window.ui");
  gtk_widget_class_bind_template_child (widget_class, UsVersionsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, UsVersionsWindow, state);
  gtk_widget_class_bind_template_child (widget_class, UsVersionsWindow, list);
  gtk_widget_class_install_action (widget_class, "versions.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "versions.compare", "s", compare_action);
  gtk_widget_class_install_action (widget_class, "versions.restore", "s", restore_action);
  gtk_widget_class_install_action (widget_class, "versions.remove", "s", remove_action);
}

static void
us_versions_window_init (UsVersionsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
}

/**
 * us_versions_window_new:
 * @letter: a window with a document
 *
 * Main thread only.
 *
 * Returns: (transfer none): a new window; the toolkit owns it
 */
UsVersionsWindow *
us_versions_window_new (UsWindow *letter)
{
  UsVersionsWindow *self;
  GtkWidget *first;

  g_return_val_if_fail (US_IS_WINDOW (letter), NULL);
  g_return_val_if_fail (us_window_get_document (letter) != NULL, NULL);

  self = g_object_new (US_TYPE_VERSIONS_WINDOW, NULL);
  g_set_weak_pointer (&self->letter, letter);
  self->statement = g_object_ref (us_document_get_statement (us_window_get_document (letter)));
  g_signal_connect_object (us_statement_get_versions (self->statement), "items-changed",
                           G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
  first = gtk_widget_get_first_child (GTK_WIDGET (self->list));
  if (first != NULL)
    gtk_window_set_focus (GTK_WINDOW (self), first);
  return self;
}
