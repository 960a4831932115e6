/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-printing.h"

#include "publish/labels.h"
#include "view/dialogs.h"
#include "view/signatories/list-layout.h"
#include "view/signatories/signatories-page.h"
#include "view/signatories/signatory-operations.h"
#include "view/signatories/signatory-prompt.h"

static UsStatement *
get_statement (GtkWidget *page)
{
  return us_item_list_get_statement (us_signatories_page_get_list (US_SIGNATORIES_PAGE (page)));
}

static void
say_problem (GtkWidget *page, const GError *error)
{
  gtk_widget_activate_action (page, "win.show-toast", "s", error->message);
}

static void
layout_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWindow *window = GTK_WINDOW (us_list_layout_new (get_statement (widget)));

  us_dialog_present (window, GTK_WINDOW (gtk_widget_get_root (widget)));
}

static void
note_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) items = us_signatories_page_get_selected (US_SIGNATORIES_PAGE (widget));
  g_autoptr (GError) error = NULL;

  if (!us_signatories_set_note (us_signatories_page_get_list (US_SIGNATORIES_PAGE (widget)), items,
                                g_variant_get_string (parameter, NULL), &error))
    say_problem (widget, error);
}

/* The note that is nearly always wanted is there already. */
static void
ask_note_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) items = us_signatories_page_get_selected (US_SIGNATORIES_PAGE (widget));
  const char *language =
      us_item_get_string (US_ITEM (get_statement (widget)), US_STATEMENT_LANGUAGE);
  const char *note;

  if (items->len == 0)
    return;
  note = us_item_get_string (items->pdata[0], US_SIGNATORY_NOTE);
  us_signatory_prompt_note (widget,
                            *note != '\0' ? note : us_labels_find (language)->identification);
}

static void
listing_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) items = us_signatories_page_get_selected (US_SIGNATORIES_PAGE (widget));
  g_autoptr (GTypeClass) klass = g_type_class_ref (US_TYPE_SIGNATORY_LISTING);
  GEnumValue *listing =
      g_enum_get_value_by_nick (G_ENUM_CLASS (klass), g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;

  if (listing != NULL &&
      !us_signatories_set_listing (us_signatories_page_get_list (US_SIGNATORIES_PAGE (widget)),
                                   items, (UsSignatoryListing) listing->value, &error))
    say_problem (widget, error);
}

/**
 * us_signatory_printing_install:
 * @klass: the class of the Signatories view
 *
 * Adds "signatories.layout", "signatories.note", "signatories.ask-note" and "signatories.listing".
 * Main thread only.
 */
void
us_signatory_printing_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "signatories.layout", NULL, layout_action);
  gtk_widget_class_install_action (klass, "signatories.note", "s", note_action);
  gtk_widget_class_install_action (klass, "signatories.ask-note", NULL, ask_note_action);
  gtk_widget_class_install_action (klass, "signatories.listing", "s", listing_action);
}
