/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/doubts.h"

#include "model/addressee.h"
#include "view/find/find-places.h"
#include "view/letter/addressee-button.h"
#include "view/letter/letter-field.h"
#include "view/window.h"

#define CLASS "doubtful"

typedef struct
{
  UsStatement *statement; /* it owns us */
  UsReport *report;
  GHashTable *settled; /* indices of doubts that are none any more */
  GArray *order;       /* the indices, as the parts follow each other in the source */
  guint next;
  GtkWidget *root; /* (nullable): what shows the letter */
  guint mark_id;
} Doubts;

static G_DEFINE_QUARK (us - doubts, doubts)

    static Doubts *get_doubts (UsStatement *statement)
{
  return g_object_get_qdata (G_OBJECT (statement), doubts_quark ());
}

static UsItem *
get_item (Doubts *self, const UsDoubt *doubt)
{
  return doubt->id != NULL ? us_statement_find (self->statement, doubt->id)
                           : US_ITEM (self->statement);
}

static gboolean
is_open (Doubts *self, guint index)
{
  return !g_hash_table_contains (self->settled, GUINT_TO_POINTER (index)) &&
         get_item (self, us_report_get_doubt (self->report, index)) != NULL;
}

static gboolean
is_about (Doubts *self, const UsDoubt *doubt, UsItem *item, const char *property)
{
  if (get_item (self, doubt) != item)
    return FALSE;
  return doubt->id != NULL || g_strcmp0 (doubt->property, property) == 0;
}

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
mark (Doubts *self, GtkWidget *widget)
{
  if (US_IS_LETTER_FIELD (widget))
    {
      g_autoptr (UsItem) item = NULL;
      g_autofree char *name = NULL;

      g_object_get (widget, "item", &item, "property-name", &name, NULL);
      mark_one (widget, item != NULL ? us_doubts_find (self->statement, item, name) : NULL);
    }
  else if (US_IS_ADDRESSEE_BUTTON (widget))
    {
      UsAddressee *addressee = us_addressee_button_get_addressee (US_ADDRESSEE_BUTTON (widget));

      mark_one (widget, us_doubts_find (self->statement, US_ITEM (addressee), NULL));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    mark (self, child);
}

static gboolean
mark_cb (gpointer user_data)
{
  Doubts *self = user_data;

  self->mark_id = 0;
  if (self->root != NULL)
    {
      mark (self, self->root);
      gtk_widget_queue_draw (self->root);
    }
  return G_SOURCE_REMOVE;
}

static void
mark_soon (Doubts *self)
{
  if (self->mark_id == 0)
    self->mark_id = g_idle_add (mark_cb, self);
}

/* Whoever changes a part has looked at it. */
static void
changed_cb (UsStatement *statement, UsChange *change, Doubts *self)
{
  guint n_fields;
  const UsField *fields;

  if (change->kind != US_CHANGE_SET)
    {
      mark_soon (self);
      return;
    }
  fields = us_item_class_get_fields (US_ITEM_GET_CLASS (change->item), &n_fields);
  for (guint i = 0; i < us_report_get_n_doubts (self->report); i++)
    if (is_about (self, us_report_get_doubt (self->report, i), change->item,
                  fields[change->property - 1].name) &&
        g_hash_table_add (self->settled, GUINT_TO_POINTER (i)))
      mark_soon (self);
}

static void
doubts_free (gpointer data)
{
  Doubts *self = data;

  g_clear_handle_id (&self->mark_id, g_source_remove);
  g_clear_weak_pointer (&self->root);
  us_report_unref (self->report);
  g_hash_table_unref (self->settled);
  g_array_unref (self->order);
  g_free (self);
}

static int
compare_lines (gconstpointer a, gconstpointer b, gpointer report)
{
  const guint first = us_report_get_doubt (report, *(const guint *) a)->line;
  const guint second = us_report_get_doubt (report, *(const guint *) b)->line;

  return first < second ? -1 : first > second;
}

/* What is recognised last may stand above what is recognised first. */
static GArray *
sort_doubts (UsReport *report)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < us_report_get_n_doubts (report); i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_lines, report);
  return order;
}

/**
 * us_doubts_set:
 * @statement: a statement that was just recognised
 * @report: what is unsure of it
 * @root: (nullable): the root of the widgets that show the letter
 *
 * Keeps the doubts and marks them in the letter. They go one by one, as somebody changes the parts
 * that they are about. Main thread only.
 */
void
us_doubts_set (UsStatement *statement, UsReport *report, GtkWidget *root)
{
  Doubts *self;

  g_return_if_fail (US_IS_STATEMENT (statement));
  g_return_if_fail (report != NULL);
  g_return_if_fail (root == NULL || GTK_IS_WIDGET (root));

  self = get_doubts (statement);
  if (self != NULL)
    g_signal_handlers_disconnect_by_data (statement, self);
  self = g_new0 (Doubts, 1);
  self->statement = statement;
  self->report = us_report_ref (report);
  self->settled = g_hash_table_new (NULL, NULL);
  self->order = sort_doubts (report);
  g_set_weak_pointer (&self->root, root);
  g_object_set_qdata_full (G_OBJECT (statement), doubts_quark (), self, doubts_free);
  g_signal_connect (statement, "changed", G_CALLBACK (changed_cb), self);
  mark_soon (self);
}

/**
 * us_doubts_count:
 * @statement: a statement
 *
 * Counts the doubts that are left. Main thread only.
 *
 * Returns: how many
 */
guint
us_doubts_count (UsStatement *statement)
{
  Doubts *self;
  guint count = 0;

  g_return_val_if_fail (US_IS_STATEMENT (statement), 0);

  self = get_doubts (statement);
  for (guint i = 0; self != NULL && i < us_report_get_n_doubts (self->report); i++)
    count += is_open (self, i);
  return count;
}

/**
 * us_doubts_find:
 * @statement: a statement
 * @item: one of its items, or the statement itself
 * @property: (nullable): name of a property of the statement
 *
 * Finds why a part is doubtful. Main thread only.
 *
 * Returns: (transfer none) (nullable): a translated sentence; %NULL when it is not
 */
const char *
us_doubts_find (UsStatement *statement, UsItem *item, const char *property)
{
  Doubts *self;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);
  g_return_val_if_fail (US_IS_ITEM (item), NULL);

  self = get_doubts (statement);
  for (guint i = 0; self != NULL && i < us_report_get_n_doubts (self->report); i++)
    {
      const UsDoubt *doubt = us_report_get_doubt (self->report, i);

      if (is_about (self, doubt, item, property) && is_open (self, i))
        return doubt->reason;
    }
  return NULL;
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
 * us_doubts_go_next:
 * @statement: a statement
 * @root: the root of the widgets that show it
 *
 * Goes to the next doubtful part, from the last one to the first, and says why it is doubtful. Main
 * thread only.
 *
 * Returns: %FALSE when no doubt is left
 */
gboolean
us_doubts_go_next (UsStatement *statement, GtkWidget *root)
{
  Doubts *self;
  guint n_doubts;

  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);
  g_return_val_if_fail (GTK_IS_WIDGET (root), FALSE);

  self = get_doubts (statement);
  n_doubts = self != NULL ? us_report_get_n_doubts (self->report) : 0;
  for (guint i = 0; i < n_doubts; i++)
    {
      const guint index = g_array_index (self->order, guint, self->next++ % n_doubts);
      const UsDoubt *doubt = us_report_get_doubt (self->report, index);
      UsItem *item = get_item (self, doubt);
      UsFindPlace place;

      if (!is_open (self, index))
        continue;
      if (us_find_place_set (statement, item, us_find_places_get_property (item, doubt->property),
                             0, &place))
        {
          place.end = place.start;
          us_find_places_show (root, statement, &place);
          us_find_places_focus (root, statement, &place);
        }
      say (root, doubt->reason);
      return TRUE;
    }
  return FALSE;
}
