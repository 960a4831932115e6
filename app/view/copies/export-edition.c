/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/copies/export-edition.h"

#include "model/field.h"
#include "publish/page-setup.h"
#include "view/accessible.h"

#include <glib/gi18n.h>

struct _UsExportEdition
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow *who_row;
  AdwEntryRow *as_of_row;
  AdwExpanderRow *edition_row;
  AdwComboRow *reader_row;
  GtkSwitch *withheld_switch;
  GtkSwitch *draft_switch;
  GtkSwitch *lines_switch;
  AdwEntryRow *embargo_row;
  UsStatement *statement; /* or NULL until it is set */
  char *today;            /* ISO */
  guint n_undated;
  AdwActionRow *each_row;
  GtkSwitch *each_switch;
  GtkSwitch *addressed_switch;
  GtkSwitch *attached_switch;
};

G_DEFINE_FINAL_TYPE (UsExportEdition, us_export_edition, ADW_TYPE_PREFERENCES_GROUP)

/* The rows of "Signatories", in its order. */
static const guint statuses[] = { US_PUBLISH_CONFIRMED,
                                  US_PUBLISH_CONFIRMED | 1u << US_SIGNATORY_INVITED,
                                  US_PUBLISH_EVERYBODY, US_PUBLISH_CONFIRMED /* as of a date */ };

#define AS_OF_A_DATE (G_N_ELEMENTS (statuses) - 1)

/* The rows of "For", in its order. */
enum
{
  FOR_ADDRESSEES,
  FOR_PUBLIC,
};

/* Whether what was typed is a date, or nothing where that is a choice; the row shows it. */
static gboolean
check_date (AdwEntryRow *row, gboolean optional)
{
  static const UsField date = { .name = "date", .kind = US_FIELD_DATE };
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (row));
  const gboolean good = *typed != '\0' ? us_field_check (&date, typed, NULL) : optional;

  if (good)
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  return good;
}

static gboolean
is_as_of (UsExportEdition *self)
{
  return adw_combo_row_get_selected (self->who_row) == AS_OF_A_DATE;
}

static gboolean
dates_are_good (UsExportEdition *self)
{
  const gboolean embargo = check_date (self->embargo_row, TRUE);
  const gboolean as_of = check_date (self->as_of_row, FALSE);

  return embargo && (as_of || !is_as_of (self));
}

/* How many go out, and nobody who is confirmed is left out silently. */
static void
update_who (UsExportEdition *self)
{
  const guint who = adw_combo_row_get_selected (self->who_row);
  const char *as_of =
      is_as_of (self) ? gtk_editable_get_text (GTK_EDITABLE (self->as_of_row)) : NULL;
  guint n_all;
  g_autoptr (GString) subtitle = g_string_new (NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->as_of_row), is_as_of (self));
  if (self->statement == NULL)
    return;
  n_all = us_item_list_get_length (us_statement_get_signatories (self->statement));
  /* translators: how many of them are in the copy, and how many there are */
  g_string_append_printf (
      subtitle, ngettext ("%u of %u signatory", "%u of %u signatories", n_all),
      us_edition_count_chosen (self->statement, statuses[MIN (who, AS_OF_A_DATE)], as_of), n_all);
  if (is_as_of (self) && self->n_undated > 0)
    g_string_append_printf (
        subtitle,
        /* translators: follows "3 of 5 signatories"; %u counts those who have confirmed */
        ngettext (" · leaves out %u who is confirmed without a date",
                  " · leaves out %u who are confirmed without a date", self->n_undated),
        self->n_undated);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->who_row), subtitle->str);
}

/* Says in one line which edition it is, so that the rows need not be open. */
static void
us_export_edition_update (UsExportEdition *self)
{
  const char *embargo = gtk_editable_get_text (GTK_EDITABLE (self->embargo_row));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *line = NULL;

  g_strv_builder_add (builder, adw_combo_row_get_selected (self->reader_row) == FOR_PUBLIC
                                   ? _ ("For the public")
                                   : _ ("As it is sent"));
  if (gtk_switch_get_active (self->withheld_switch))
    g_strv_builder_add (builder, _ ("Without names"));
  if (gtk_switch_get_active (self->draft_switch))
    g_strv_builder_add (builder, _ ("Draft"));
  if (*embargo != '\0')
    g_strv_builder_add (builder, _ ("Embargo"));
  if (gtk_switch_get_active (self->each_switch))
    g_strv_builder_add (builder, _ ("For each addressee"));
  words = g_strv_builder_end (builder);
  line = g_strjoinv (" · ", words);
  adw_expander_row_set_subtitle (self->edition_row, line);
  update_who (self);
  dates_are_good (self);
  g_signal_emit_by_name (self, "changed");
}

static void
us_export_edition_dispose (GObject *object)
{
  g_clear_pointer (&US_EXPORT_EDITION (object)->today, g_free);
  g_clear_object (&US_EXPORT_EDITION (object)->statement);
  gtk_widget_dispose_template (GTK_WIDGET (object), US_TYPE_EXPORT_EDITION);

  G_OBJECT_CLASS (us_export_edition_parent_class)->dispose (object);
}

static void
us_export_edition_class_init (UsExportEditionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_export_edition_dispose;
  g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/export-edition.ui");
  gtk_widget_class_bind_template_child (widget_class, UsExportEdition, who_row);
  gtk_widget_class_bind_template_child (widget_class, UsExportEdition, as_of_row);
  gtk_widget_class_bind_template_child (widget_class, UsExportEdition, edition_row);
  gtk_widget_class_bind_template_child (widget_class, UsExportEdition, reader_row);
  gtk_widget_class_bind_template_child (widget_class, UsExportEdition, withheld_switch);
  gtk_widget_class_bind_template_child (widget_class, UsExportEdition, draft_switch);
  gtk_widget_class_bind_template_child (widget_class, UsExportEdition, lines_switch);
  gtk_widget_class_bind_template_child (widget_class, UsExportEdition, embargo_row);
  gtk_widget_class_bind_template_child (widget_class, UsExportEdition, each_row);
  gtk_widget_class_bind_template_child (widget_class, UsExportEdition, each_switch);
  gtk_widget_class_bind_template_child (widget_class, UsExportEdition, addressed_switch);
  gtk_widget_class_bind_template_child (widget_class, UsExportEdition, attached_switch);
  gtk_widget_class_bind_template_callback (widget_class, us_export_edition_update);
}

static void
us_export_edition_init (UsExportEdition *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  self->today = g_date_time_format (now, "%Y-%m-%d");
  gtk_widget_init_template (GTK_WIDGET (self));
  us_accessible_name_lists (GTK_WIDGET (self), _ ("Edition"));
  us_accessible_name_combo (self->who_row);
  us_accessible_name_combo (self->reader_row);
  us_export_edition_update (self);
}

/**
 * us_export_edition_set_statement:
 * @self: the edition
 * @statement: what is exported
 *
 * Begins with whom the statement's own settings print and the date of its list, and offers copies
 * for each addressee when there are several. Main thread only.
 */
void
us_export_edition_set_statement (UsExportEdition *self, UsStatement *statement)
{
  const char *as_of;
  guint printed;

  g_return_if_fail (US_IS_EXPORT_EDITION (self));
  g_return_if_fail (US_IS_STATEMENT (statement));

  g_set_object (&self->statement, statement);
  printed = us_page_setup_get_printed (us_statement_get_settings (statement));
  for (guint i = 0; i < AS_OF_A_DATE; i++)
    if (statuses[i] == printed)
      adw_combo_row_set_selected (self->who_row, i);
  as_of = us_item_get_string (US_ITEM (statement), US_STATEMENT_SIGNATORIES_AS_OF);
  gtk_editable_set_text (GTK_EDITABLE (self->as_of_row), *as_of != '\0' ? as_of : self->today);
  self->n_undated = us_edition_count_undated (statement);
  update_who (self);
  gtk_widget_set_visible (GTK_WIDGET (self->each_row),
                          us_item_list_get_length (us_statement_get_addressees (statement)) > 1);
}

/**
 * us_export_edition_fill:
 * @self: the edition
 * @plan: (inout): gets the edition; borrows from @self until the next change
 *
 * Main thread only.
 *
 * Returns: whether what was typed makes sense
 */
gboolean
us_export_edition_fill (UsExportEdition *self, UsExportPlan *plan)
{
  const guint who = adw_combo_row_get_selected (self->who_row);
  const char *embargo;

  g_return_val_if_fail (US_IS_EXPORT_EDITION (self), FALSE);
  g_return_val_if_fail (plan != NULL, FALSE);

  embargo = gtk_editable_get_text (GTK_EDITABLE (self->embargo_row));
  plan->options.statuses = statuses[MIN (who, AS_OF_A_DATE)];
  plan->options.as_of =
      is_as_of (self) ? gtk_editable_get_text (GTK_EDITABLE (self->as_of_row)) : NULL;
  plan->options.for_public = adw_combo_row_get_selected (self->reader_row) == FOR_PUBLIC;
  plan->options.names_withheld = gtk_switch_get_active (self->withheld_switch);
  plan->options.draft = gtk_switch_get_active (self->draft_switch);
  plan->options.draft_date = self->today;
  plan->options.line_numbers = gtk_switch_get_active (self->lines_switch);
  plan->options.embargo = *embargo != '\0' ? embargo : NULL;
  plan->to_each = gtk_widget_get_visible (GTK_WIDGET (self->each_row)) &&
                  gtk_switch_get_active (self->each_switch);
  plan->addressed = gtk_switch_get_active (self->addressed_switch);
  plan->attached = gtk_switch_get_active (self->attached_switch);
  return dates_are_good (self);
}
