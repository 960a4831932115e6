/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/copies/problem-place.h"

#include "model/addressee.h"
#include "model/logo.h"
#include "view/body/body-view.h"
#include "view/find/find-places.h"
#include "view/letter/date-button.h"
#include "view/letter/item-rows.h"
#include "view/sheet/sheet.h"
#include "view/signatories/signatories-page.h"

/* What is no text of the letter, and so no place to find something in. */
static const struct
{
  const char *property;
  const char *view;
  GType (*type) (void);
} others[] = {
  { "date", "letter", us_date_button_get_type },
  { "addressees", "letter", us_item_rows_get_type },
  { "body", "letter", us_body_view_get_type },
  { "signatories", "signatories", us_signatories_page_get_type },
};

/* The first of its type; with @list the rows of that one. */
static GtkWidget *
find (GtkWidget *within, GType type, UsItemList *list)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (within, type))
    {
      g_autoptr (UsItemList) shown = NULL;

      if (list != NULL)
        g_object_get (within, "list", &shown, NULL);
      if (shown == list)
        return within;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type, list);
  return found;
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* @position: of a row, when it has rows */
static void
show_widget (GtkWidget *widget, guint position)
{
  GtkWidget *sheet = gtk_widget_get_ancestor (widget, US_TYPE_SHEET);

  if (sheet != NULL)
    us_sheet_show (US_SHEET (sheet), widget);
  if (US_IS_ITEM_ROWS (widget))
    us_item_rows_focus (US_ITEM_ROWS (widget), position);
  else if (!has_focus (widget))
    gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  /* After a click GTK does not draw where the focus is, and a button shows nothing else. */
  gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (widget)), TRUE);
}

/* Gives FALSE for what is a text of the letter. */
static gboolean
show_other (GtkWidget *root, UsStatement *statement, const char *property)
{
  UsItemList *addressees = us_statement_get_addressees (statement);

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_strcmp0 (property, others[i].property) == 0)
      {
        GType type = others[i].type ();
        GtkWidget *widget = find (root, type, type == US_TYPE_ITEM_ROWS ? addressees : NULL);

        gtk_widget_activate_action (root, "win.view", "s", others[i].view);
        if (widget != NULL)
          show_widget (widget, us_item_list_get_length (addressees));
        return TRUE;
      }
  return FALSE;
}

/* An addressee is no text on the sheet, but a button that opens the details. */
static gboolean
show_row (GtkWidget *root, UsItem *addressee, guint position)
{
  GtkWidget *rows = find (root, US_TYPE_ITEM_ROWS, us_item_get_list (addressee));

  gtk_widget_activate_action (root, "win.view", "s", "letter");
  if (rows != NULL)
    show_widget (rows, position);
  return rows != NULL;
}

/* What is on the pages and not in the letter is in the document's settings. Gives which page of
 * those, or NULL. */
static const char *
find_settings (UsStatement *statement, const UsProblem *problem)
{
  if (problem->id == NULL)
    return g_strcmp0 (problem->property, "font") == 0 ? "text" : NULL;
  return US_IS_LOGO (us_statement_find (statement, problem->id)) ? "letterhead" : NULL;
}

/**
 * us_problem_place_find:
 * @statement: what was checked
 * @problem: what was found
 * @ret_place: (out): where it is to be seen in the letter
 *
 * Finds what a problem is about: the part of a property that has it or, when the letter does not
 * show that one, the first that it shows of the same item. Main thread only.
 *
 * Returns: whether it is to be seen as text
 */
gboolean
us_problem_place_find (UsStatement *statement, const UsProblem *problem, UsFindPlace *ret_place)
{
  UsItem *item;
  guint n_fields;
  guint property;

  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);
  g_return_val_if_fail (problem != NULL, FALSE);
  g_return_val_if_fail (ret_place != NULL, FALSE);

  item = problem->id != NULL ? us_statement_find (statement, problem->id) : US_ITEM (statement);
  if (item == NULL)
    return FALSE;
  property = problem->property != NULL ? us_item_find_property (item, problem->property) : 0;
  if (property != 0 && us_find_place_set (statement, item, property, problem->start, ret_place))
    {
      ret_place->end = MAX (problem->start, problem->end);
      return TRUE;
    }
  us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields);
  for (property = 1; property <= n_fields; property++)
    if (us_find_place_set (statement, item, property, 0, ret_place))
      return TRUE;
  return FALSE;
}

/**
 * us_problem_place_show:
 * @root: the root of the widgets that show the letter
 * @statement: the letter
 * @problem: what was found in it
 *
 * Brings what a problem is about into sight, selects it, and moves the keyboard focus there, in
 * whatever view it is. Main thread only.
 *
 * Returns: whether it is still there
 */
gboolean
us_problem_place_show (GtkWidget *root, UsStatement *statement, const UsProblem *problem)
{
  UsFindPlace place;
  const char *settings;
  guint property;
  UsItem *item;

  g_return_val_if_fail (GTK_IS_WIDGET (root), FALSE);
  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);
  g_return_val_if_fail (problem != NULL, FALSE);

  settings = find_settings (statement, problem);
  if (settings != NULL)
    return gtk_widget_activate_action (root, "win.document-settings-page", "s", settings);
  if (problem->id == NULL && show_other (root, statement, problem->property))
    return TRUE;
  if (!us_problem_place_find (statement, problem, &place))
    return FALSE;
  item = us_find_place_get_item (statement, &place, &property);
  if (US_IS_ADDRESSEE (item))
    return show_row (root, item, place.position);
  us_find_places_show (root, statement, &place);
  us_find_places_focus (root, statement, &place);
  return TRUE;
}
