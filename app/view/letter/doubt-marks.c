/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/doubt-marks.h"

#include "model/addressee.h"
#include "view/doubts.h"
#include "view/find/find-places.h"
#include "view/letter/addressee-button.h"
#include "view/letter/letter-field.h"
#include "view/window.h"

#define CLASS "doubtful"

typedef struct
{
  UsStatement *statement; /* it owns the doubts, and they own us */
  GtkWidget *root;        /* (nullable): what shows the letter */
  guint mark_id;
} Marks;

static void
mark_one (GtkWidget *widget, const char *reason)
{
  if (reason != NULL)
    gtk_widget_add_css_class (widget, CLASS);
  else
    gtk_widget_remove_css_class (widget, CLASS);
  gtk_widget_set_tooltip_text (widget, reason);
}

static void
mark (UsStatement *statement, GtkWidget *widget)
{
  if (US_IS_LETTER_FIELD (widget))
    {
      g_autoptr (UsItem) item = NULL;
      g_autofree char *name = NULL;

      g_object_get (widget, "item", &item, "property-name", &name, NULL);
      mark_one (widget, item != NULL ? us_doubts_find (statement, item, name) : NULL);
    }
  else if (US_IS_ADDRESSEE_BUTTON (widget))
    {
      UsAddressee *addressee = us_addressee_button_get_addressee (US_ADDRESSEE_BUTTON (widget));

      mark_one (widget, us_doubts_find (statement, US_ITEM (addressee), NULL));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    mark (statement, child);
}

static gboolean
mark_cb (gpointer user_data)
{
  Marks *self = user_data;

  self->mark_id = 0;
  if (self->root != NULL)
    {
      mark (self->statement, self->root);
      gtk_widget_queue_draw (self->root);
    }
  return G_SOURCE_REMOVE;
}

static void
mark_soon (UsStatement *statement, gpointer user_data)
{
  Marks *self = user_data;

  if (self->mark_id == 0)
    self->mark_id = g_idle_add (mark_cb, self);
}

static void
marks_free (gpointer data)
{
  Marks *self = data;

  g_clear_handle_id (&self->mark_id, g_source_remove);
  g_clear_weak_pointer (&self->root);
  g_free (self);
}

/**
 * us_doubt_marks_set:
 * @statement: a statement that was just recognised
 * @report: what is unsure of it
 * @root: (nullable): the root of the widgets that show the letter
 *
 * Keeps the doubts and marks them in the letter, until somebody changes the parts that they are
 * about. Main thread only.
 */
void
us_doubt_marks_set (UsStatement *statement, UsReport *report, GtkWidget *root)
{
  Marks *self;

  g_return_if_fail (US_IS_STATEMENT (statement));
  g_return_if_fail (report != NULL);
  g_return_if_fail (root == NULL || GTK_IS_WIDGET (root));

  self = g_new0 (Marks, 1);
  self->statement = statement;
  g_set_weak_pointer (&self->root, root);
  us_doubts_set (statement, report, mark_soon, self, marks_free);
  mark_soon (statement, self);
}

/* At once, and not behind what was said before. */
static void
say (GtkWidget *root, const char *reason)
{
  g_autofree char *markup = g_markup_escape_text (reason, -1);
  AdwToast *toast;

  if (!US_IS_WINDOW (root))
    return;
  toast = adw_toast_new (markup);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  us_window_show_toast (US_WINDOW (root), toast);
}

/**
 * us_doubt_marks_go_next:
 * @statement: a statement
 * @root: the root of the widgets that show it
 *
 * Goes to the next doubtful part, from the last one to the first, and says why it is doubtful. Main
 * thread only.
 *
 * Returns: %FALSE when no doubt is left
 */
gboolean
us_doubt_marks_go_next (UsStatement *statement, GtkWidget *root)
{
  const UsDoubt *doubt;
  UsItem *item;
  UsFindPlace place;

  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);
  g_return_val_if_fail (GTK_IS_WIDGET (root), FALSE);

  doubt = us_doubts_next (statement, &item);
  if (doubt == NULL)
    return FALSE;
  if (us_find_place_set (statement, item, us_find_places_get_property (item, doubt->property), 0,
                         &place))
    {
      place.end = place.start;
      us_find_places_show (root, statement, &place);
      us_find_places_focus (root, statement, &place);
    }
  say (root, doubt->reason);
  return TRUE;
}
