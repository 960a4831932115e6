/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-agreement.h"

#include "register/agreement.h"
#include "versions/versions.h"

#include <glib/gi18n.h>

struct _UsSignatoryAgreement
{
  GtkWidget parent_instance;

  GtkLabel *label;
  GtkButton *button;

  UsStatement *statement;
};

G_DEFINE_FINAL_TYPE (UsSignatoryAgreement, us_signatory_agreement, GTK_TYPE_WIDGET)

static void
show (UsSignatoryAgreement *self, const char *sentence, const char *label, const char *action)
{
  gtk_label_set_label (self->label, sentence);
  gtk_button_set_label (self->button, label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
us_signatory_agreement_dispose (GObject *object)
{
  UsSignatoryAgreement *self = US_SIGNATORY_AGREEMENT (object);
  GtkWidget *child;

  g_clear_object (&self->statement);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_SIGNATORY_AGREEMENT);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (us_signatory_agreement_parent_class)->dispose (object);
}

static void
us_signatory_agreement_class_init (UsSignatoryAgreementClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_signatory_agreement_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/undersigned/Undersigned/signatory-agreement.ui");
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryAgreement, label);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryAgreement, button);
}

static void
us_signatory_agreement_init (UsSignatoryAgreement *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * us_signatory_agreement_set_statement:
 * @self: a new bar
 * @statement: whose signatories it is about
 *
 * Main thread only.
 */
void
us_signatory_agreement_set_statement (UsSignatoryAgreement *self, UsStatement *statement)
{
  g_return_if_fail (US_IS_SIGNATORY_AGREEMENT (self));
  g_return_if_fail (US_IS_STATEMENT (statement));

  g_set_object (&self->statement, statement);
  g_signal_connect_object (us_statement_get_versions (statement), "items-changed",
                           G_CALLBACK (us_signatory_agreement_update), self, G_CONNECT_SWAPPED);
  us_signatory_agreement_update (self);
}

/**
 * us_signatory_agreement_update:
 * @self: a bar with a statement
 *
 * Says what is so now; it is not seen when there is nothing to say. It reads the whole letter, so
 * that it is for when somebody comes to the list, and not for each key. Main thread only.
 */
void
us_signatory_agreement_update (UsSignatoryAgreement *self)
{
  const char *latest;
  g_autofree char *sentence = NULL;
  guint n_old;

  g_return_if_fail (US_IS_SIGNATORY_AGREEMENT (self));
  g_return_if_fail (self->statement != NULL);

  latest = us_agreement_get_latest (self->statement);
  n_old = us_agreement_count_old (self->statement);
  if (n_old > 0)
    {
      /* translators: %u counts signatories */
      sentence = g_strdup_printf (ngettext ("%u agreed to an older version of the letter.",
                                            "%u agreed to an older version of the letter.", n_old),
                                  n_old);
      show (self, sentence, _ ("_Show Them"), "signatories.show-old");
    }
  else if (latest != NULL && !us_versions_is_kept (self->statement))
    {
      /* translators: %s is the number of a version of the letter */
      sentence = g_strdup_printf (_ ("The letter has changed since version %s."), latest);
      show (self, sentence, _ ("_Versions"), "win.versions");
    }
  else
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
