/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/versions/version-row.h"

#include "model/language.h"
#include "register/agreement.h"
#include "view/accessible.h"

#include <glib/gi18n.h>

/* A name may be in another script than the interface. */
static char *
make_title (UsVersion *version)
{
  g_autofree char *label = us_version_get_label (version);
  const char *name = us_item_get_string (US_ITEM (version), US_VERSION_NAME);
  g_autofree char *isolated = g_strconcat ("\u2068", name, "\u2069", NULL);

  if (*name == '\0')
    return g_steal_pointer (&label);
  /* translators: which version, and what people call it: "Version 3 · As sent to the members" */
  return g_strdup_printf (_ ("%s · %s"), label, isolated);
}

/* The date in the words of the interface. */
static char *
make_subtitle (UsVersion *version)
{
  const char *date = us_item_get_string (US_ITEM (version), US_VERSION_DATE);
  const guint n = us_agreement_count (us_item_get_statement (US_ITEM (version)),
                                      us_version_get_number (version));
  /* translators: how many signatories agreed to a version of the letter */
  g_autofree char *agreed = g_strdup_printf (ngettext ("%u agreed", "%u agreed", n), n);
  g_autofree char *day =
      us_language_format_date (pango_language_to_string (pango_language_get_default ()), date);

  if (*date == '\0')
    return g_steal_pointer (&agreed);
  /* translators: the date of a version, and how many agreed to it: "12 May 2026 · 47 agreed" */
  return g_strdup_printf (_ ("%s · %s"), day, agreed);
}

static void
append_item (GMenu *menu, const char *label, const char *action, const char *number)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", number);
  g_menu_append_item (menu, item);
}

static void
compare_when_activated (GtkWidget *widget, const char *number)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), "versions.compare");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (widget), "s", number);
}

static GtkWidget *
create_menu_button (const char *number)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  append_item (menu, _ ("_Restore"), "versions.restore", number);
  append_item (menu, _ ("Re_move"), "versions.remove", number);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Actions"));
  us_accessible_name (button, _ ("Actions"));
  return button;
}

/**
 * us_version_row_new:
 * @version: a version of a statement
 *
 * Makes a row that says which version it is and how many agreed to it, and compares it when it is
 * activated. Main thread only.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
us_version_row_new (UsVersion *version)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  const char *number;
  GtkWidget *row;
  GtkWidget *compare;

  g_return_val_if_fail (US_IS_VERSION (version), NULL);

  title = make_title (version);
  subtitle = make_subtitle (version);
  number = us_version_get_number (version);
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  compare = gtk_button_new_with_mnemonic (_ ("_Compare"));
  gtk_widget_set_valign (compare, GTK_ALIGN_CENTER);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (compare))),
                           PANGO_ELLIPSIZE_END);
  compare_when_activated (compare, number);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), compare);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_menu_button (number));
  /* To make the button the row's own would take its name from it, for those who hear it. */
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  compare_when_activated (row, number);
  return row;
}
