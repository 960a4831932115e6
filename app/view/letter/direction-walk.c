/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/direction-walk.h"

#include "model/language.h"

/**
 * us_direction_walk_choose:
 * @statement: (nullable): a statement
 *
 * Finds how the paper of a letter lies: as its language is written, whatever that of the interface
 * is. Main thread only.
 *
 * Returns: a direction; %GTK_TEXT_DIR_NONE, which is that of the interface, as long as the letter
 * has no language
 */
GtkTextDirection
us_direction_walk_choose (UsStatement *statement)
{
  const char *language;

  if (statement == NULL)
    return GTK_TEXT_DIR_NONE;
  language = us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE);
  if (*language == '\0')
    return GTK_TEXT_DIR_NONE;
  return us_language_is_rtl (language) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;
}

/* GTK 4.8 aligns the lines of a label once, when it lays them out; another justification has it
 * begin anew. */
static void
lay_out_again (GtkLabel *label)
{
  const GtkJustification justification = gtk_label_get_justify (label);

  gtk_label_set_justify (label, justification == GTK_JUSTIFY_CENTER ? GTK_JUSTIFY_LEFT
                                                                    : GTK_JUSTIFY_CENTER);
  gtk_label_set_justify (label, justification);
}

/**
 * us_direction_walk:
 * @widget: a widget
 * @direction: its direction
 *
 * Gives a widget and all in it a direction, because children do not take that of their parents.
 * What pops up is of the interface and keeps its own. Main thread only.
 */
void
us_direction_walk (GtkWidget *widget, GtkTextDirection direction)
{
  GtkTextDirection before;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GTK_IS_POPOVER (widget))
    return;
  before = gtk_widget_get_direction (widget);
  gtk_widget_set_direction (widget, direction);
  if (GTK_IS_LABEL (widget) && gtk_widget_get_direction (widget) != before)
    lay_out_again (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    us_direction_walk (child, direction);
}

/* Whose paper a widget is. */
typedef struct
{
  GtkWidget *widget; /* it owns us */
  UsStatement *statement;
  gulong changed_id;
  guint walk_id;
} Paper;

static void
paper_free (gpointer data)
{
  Paper *self = data;

  g_clear_handle_id (&self->walk_id, g_source_remove);
  g_clear_signal_handler (&self->changed_id, self->statement);
  g_object_unref (self->statement);
  g_free (self);
}

static gboolean
walk_cb (gpointer user_data)
{
  Paper *self = user_data;

  self->walk_id = 0;
  us_direction_walk (self->widget, us_direction_walk_choose (self->statement));
  return G_SOURCE_REMOVE;
}

static void
walk_soon (Paper *self)
{
  if (self->walk_id == 0)
    self->walk_id = g_idle_add_full (GDK_PRIORITY_REDRAW - 5, walk_cb, self, NULL);
}

/* Another language, or rows that are new. */
static void
changed_cb (UsStatement *statement, UsChange *change, Paper *self)
{
  const gboolean matters =
      change->kind == US_CHANGE_SET
          ? change->item == US_ITEM (statement) && change->property == US_STATEMENT_LANGUAGE
          : change->list != us_statement_get_body (statement);

  if (matters)
    walk_soon (self);
}

/**
 * us_direction_walk_follow:
 * @widget: the paper
 * @statement: (nullable): the letter on it
 *
 * Lets the paper lie as its letter is written, from now on. Main thread only.
 */
void
us_direction_walk_follow (GtkWidget *widget, UsStatement *statement)
{
  Paper *self;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_object_set_data (G_OBJECT (widget), "us-paper", NULL);
  us_direction_walk (widget, us_direction_walk_choose (statement));
  if (statement == NULL)
    return;
  self = g_new0 (Paper, 1);
  self->widget = widget;
  self->statement = g_object_ref (statement);
  self->changed_id = g_signal_connect (statement, "changed", G_CALLBACK (changed_cb), self);
  g_object_set_data_full (G_OBJECT (widget), "us-paper", self, paper_free);
  /* Some parts hear of their letter a little later, and have no rows yet. */
  walk_soon (self);
}
