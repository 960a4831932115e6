/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/addressee-details.h"

#include <glib/gi18n.h>

#include "import/letter/addressee-lines.h"
#include "import/source.h"
#include "model/statement.h"
#include "view/letter/letter-field.h"

/* In the order in which an address is written. */
static const struct
{
  UsAddresseeProperty property;
  const char *label;
  const char *placeholder;
} rows[] = {
  { US_ADDRESSEE_HONORIFIC, N_ ("_Honorific"), N_ ("H.E., Dr, Ms") },
  { US_ADDRESSEE_NAME, N_ ("_Name"), NULL },
  { US_ADDRESSEE_OFFICE, N_ ("_Office"), N_ ("Minister of Water") },
  { US_ADDRESSEE_ORGANISATION, N_ ("O_rganisation"), NULL },
  { US_ADDRESSEE_ADDRESS, N_ ("_Address"), NULL },
  { US_ADDRESSEE_COUNTRY, N_ ("_Country"), NULL },
  { US_ADDRESSEE_SALUTATION, N_ ("_Salutation"), N_ ("Excellency,") },
  { US_ADDRESSEE_EMAIL, N_ ("_E-mail, private"), N_ ("Never in what you export") },
};

/* Nobody who gets a copy is saluted. */
static gboolean
is_asked (UsItem *addressee, UsAddresseeProperty property)
{
  UsStatement *statement = us_item_get_statement (addressee);

  return property != US_ADDRESSEE_SALUTATION || statement == NULL ||
         us_item_get_list (addressee) != us_statement_get_copies (statement) ||
         *us_item_get_string (addressee, property) != '\0';
}

static void
set (UsItem *addressee, UsAddresseeProperty property, const char *text)
{
  us_item_set_string (addressee, property, text != NULL ? text : "", NULL);
}

/* Who writes on in the first field has written all that they know of somebody, in one line. */
static void
take_apart_cb (UsItem *addressee)
{
  UsStatement *statement = us_item_get_statement (addressee);
  g_autoptr (UsDraft) draft = us_draft_new ();
  g_autoptr (GPtrArray) lines =
                 us_source_read (us_item_get_string (addressee, US_ADDRESSEE_HONORIFIC));
  g_autofree char *honorific = NULL;
  const UsDraftPerson *person;
  const char *name;

  for (UsAddresseeProperty property = US_ADDRESSEE_NAME; property <= US_ADDRESSEE_ORGANISATION;
       property++)
    if (*us_item_get_string (addressee, property) != '\0')
      return;
  if (statement == NULL || lines->len != 1)
    return;
  us_addressee_lines_read (
      lines, lines,
      us_phrases_get (us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE)),
      draft->addressees);
  if (draft->addressees->len != 1)
    return;
  person = g_ptr_array_index (draft->addressees, 0);
  if (person->name == NULL || (person->role == NULL && person->organisation == NULL))
    return;
  name = person->name + us_phrases_match (us_phrases_get (NULL), US_PHRASE_HONORIFIC, person->name);
  name += *name == '.';
  honorific = g_strstrip (g_strndup (person->name, (gsize) (name - person->name)));
  us_statement_begin_group (statement, _ ("Take Apart Addressee"));
  set (addressee, US_ADDRESSEE_HONORIFIC,
       person->honorific != NULL ? person->honorific : honorific);
  set (addressee, US_ADDRESSEE_NAME, name + strspn (name, " "));
  set (addressee, US_ADDRESSEE_OFFICE, person->role);
  set (addressee, US_ADDRESSEE_ORGANISATION, person->organisation);
  if (person->country != NULL)
    set (addressee, US_ADDRESSEE_COUNTRY, person->country);
  us_statement_end_group (statement);
}

static void
add_row (GtkGrid *grid, int row, UsItem *item)
{
  guint n_fields;
  const UsField *field =
      &us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields)[rows[row].property - 1];
  GtkWidget *entry = g_object_new (US_TYPE_LETTER_FIELD, "property-name", field->name, "lines",
                                   field->kind == US_FIELD_LINES, "placeholder",
                                   rows[row].placeholder != NULL ? _ (rows[row].placeholder) : NULL,
                                   "item", item, "hexpand", TRUE, "width-request", 220, NULL);
  GtkWidget *label = gtk_label_new_with_mnemonic (_ (rows[row].label));

  if (rows[row].property == US_ADDRESSEE_HONORIFIC)
    {
      GtkEventController *focus = gtk_event_controller_focus_new ();

      g_signal_connect_object (focus, "leave", G_CALLBACK (take_apart_cb), item, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (entry, focus);
    }
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), entry);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "boxed-label");
  gtk_widget_add_css_class (entry, "boxed-field");
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, entry, 1, row, 1, 1);
}

/**
 * us_addressee_details_new:
 * @addressee: an addressee
 *
 * Makes a popover in which all of an addressee can be edited. Every change is made at once. Main
 * thread only.
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *
us_addressee_details_new (UsAddressee *addressee)
{
  GtkWidget *popover, *grid;

  g_return_val_if_fail (US_IS_ADDRESSEE (addressee), NULL);

  popover = gtk_popover_new ();
  grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (is_asked (US_ITEM (addressee), rows[i].property))
      add_row (GTK_GRID (grid), (int) i, US_ITEM (addressee));
  gtk_popover_set_child (GTK_POPOVER (popover), grid);
  gtk_widget_add_css_class (popover, "addressee-details");
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Addressee"), -1);
  return popover;
}
