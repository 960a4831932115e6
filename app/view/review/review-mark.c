/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/review/review-mark.h"

#include "view/letter/addressee-button.h"
#include "view/letter/date-button.h"
#include "view/letter/letter-field.h"
#include "view/sheet/sheet.h"

#define CLASS "reviewed"

static gboolean
is_meant (GtkWidget *widget, UsItem *item, const char *property)
{
  g_autofree char *name = NULL;

  if (US_IS_DATE_BUTTON (widget))
    return US_IS_STATEMENT (item) && g_strcmp0 (property, "date") == 0;
  if (US_IS_ADDRESSEE_BUTTON (widget))
    return (gpointer) us_addressee_button_get_addressee (US_ADDRESSEE_BUTTON (widget)) == item;
  if (!US_IS_LETTER_FIELD (widget) || us_letter_field_get_item (US_LETTER_FIELD (widget)) != item)
    return FALSE;
  g_object_get (widget, "property-name", &name, NULL);
  return !US_IS_STATEMENT (item) || g_strcmp0 (name, property) == 0;
}

static void
mark (GtkWidget *widget, UsItem *item, const char *property)
{
  if (US_IS_DATE_BUTTON (widget) || US_IS_ADDRESSEE_BUTTON (widget) || US_IS_LETTER_FIELD (widget))
    {
      GtkWidget *sheet = gtk_widget_get_ancestor (widget, US_TYPE_SHEET);

      gtk_widget_remove_css_class (widget, CLASS);
      if (item == NULL || !is_meant (widget, item, property))
        return;
      gtk_widget_add_css_class (widget, CLASS);
      if (sheet != NULL)
        us_sheet_show (US_SHEET (sheet), widget);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    mark (child, item, property);
}

/**
 * us_review_mark_set:
 * @root: the root of the widgets that show the letter
 * @item: (nullable): what is looked at; %NULL for nothing
 * @property: (nullable): of the letter, when @item is the letter itself
 *
 * Marks the field of the letter that came from the line at which somebody looks, and brings it into
 * view. What is in the body is selected there instead. Main thread only.
 */
void
us_review_mark_set (GtkWidget *root, UsItem *item, const char *property)
{
  g_return_if_fail (GTK_IS_WIDGET (root));
  g_return_if_fail (item == NULL || US_IS_ITEM (item));

  mark (root, item, property);
}
