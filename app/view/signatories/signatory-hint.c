/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-hint.h"

#include "model/signatory.h"
#include "view/signatories/signatory-count.h"
#include "view/signatories/signatory-likes.h"

#include <glib/gi18n.h>

struct _UsSignatoryHint
{
  GtkWidget parent_instance;

  GtkLabel *label;
  GtkButton *button;

  UsStatement *statement;
  char *typed;
  gboolean found;
  guint position;      /* of the one that the button shows */
  UsSignatory *edited; /* not owned: whose name is typed; %NULL for a new one */
};

G_DEFINE_FINAL_TYPE (UsSignatoryHint, us_signatory_hint, GTK_TYPE_WIDGET)

/* Somebody else who has the very name. */
static UsSignatory *
find_same (UsSignatoryHint *self)
{
  UsItemList *list = us_statement_get_signatories (self->statement);
  UsSignatory *same;

  if (!us_signatory_count_find (list, self->typed, &self->position))
    return NULL;
  same = us_item_list_get (list, self->position);
  return same == self->edited ? NULL : same;
}

/* Somebody else whom the name that is typed looks like. */
static UsSignatory *
find_like (UsSignatoryHint *self)
{
  UsSignatory *like =
      us_signatory_likes_find (us_signatory_likes_get (self->statement), self->typed);

  return like != NULL && like != self->edited &&
                 us_item_get_position (US_ITEM (like), &self->position)
             ? like
             : NULL;
}

static void
update (UsSignatoryHint *self)
{
  UsSignatory *like;
  g_autofree char *sentence = NULL;

  if (self->statement == NULL)
    return;
  like = find_same (self);
  if (like != NULL)
    sentence =
        us_signatory_count_hint (us_statement_get_signatories (self->statement), self->typed);
  else if ((like = find_like (self)) != NULL)
    /* translators: while a name is typed: that of somebody who is listed already */
    sentence = g_strdup_printf (_ ("Looks like “%s”"), us_signatory_get_name (like));
  else if (self->edited == NULL)
    sentence =
        us_signatory_count_hint (us_statement_get_signatories (self->statement), self->typed);
  gtk_label_set_label (self->label, sentence == NULL ? "" : sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->button), like != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), *self->typed != '\0' && (self->found || like != NULL));
}

static void
show_cb (GtkButton *button, UsSignatoryHint *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_activate_action (GTK_WIDGET (self), "signatories.show", "u", self->position);
}

static void
us_signatory_hint_dispose (GObject *object)
{
  UsSignatoryHint *self = US_SIGNATORY_HINT (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->typed, g_free);
  g_clear_object (&self->statement);

  G_OBJECT_CLASS (us_signatory_hint_parent_class)->dispose (object);
}

static void
us_signatory_hint_class_init (UsSignatoryHintClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = us_signatory_hint_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
us_signatory_hint_init (UsSignatoryHint *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->typed = g_strdup ("");
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "caption");
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
  self->button = GTK_BUTTON (gtk_button_new_with_mnemonic (_ ("_Show")));
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "caption");
  g_signal_connect (self->button, "clicked", G_CALLBACK (show_cb), self);
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
}

/**
 * us_signatory_hint_set_statement:
 * @self: a new hint
 * @statement: whose signatories the name is compared with
 * @edited: (nullable): whose name it is, which stays in view; %NULL for one who is not listed
 *
 * Main thread only.
 */
void
us_signatory_hint_set_statement (UsSignatoryHint *self, UsStatement *statement, UsSignatory *edited)
{
  g_return_if_fail (US_IS_SIGNATORY_HINT (self));
  g_return_if_fail (US_IS_STATEMENT (statement));
  g_return_if_fail (self->statement == NULL);

  self->statement = g_object_ref (statement);
  self->edited = edited;
  g_signal_connect_object (us_signatory_likes_get (statement), "prepared", G_CALLBACK (update),
                           self, G_CONNECT_SWAPPED);
}

/**
 * us_signatory_hint_update:
 * @self: a hint
 * @typed: what is typed
 * @found: whether anybody is shown; otherwise the page says what Enter does
 *
 * Main thread only.
 */
void
us_signatory_hint_update (UsSignatoryHint *self, const char *typed, gboolean found)
{
  g_return_if_fail (US_IS_SIGNATORY_HINT (self));
  g_return_if_fail (typed != NULL);

  self->found = found;
  if (!g_str_equal (typed, self->typed))
    {
      g_free (self->typed);
      self->typed = g_strdup (typed);
    }
  update (self);
}
