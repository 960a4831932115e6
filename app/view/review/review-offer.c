/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/review/review-offer.h"

#include "view/wrap.h"

struct _UsReviewOffer
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkLabel *label;
  GtkWidget *plain_button;

  UsStatement *statement; /* (nullable): whose last change can be taken back */
  gulong changed_id;
};

G_DEFINE_FINAL_TYPE (UsReviewOffer, us_review_offer, GTK_TYPE_WIDGET)

/* From the next change on, the button would undo that. */
static void
set_plain (UsReviewOffer *self, UsStatement *statement)
{
  if (self->statement != NULL)
    g_clear_signal_handler (&self->changed_id, self->statement);
  g_set_object (&self->statement, statement);
  gtk_widget_set_visible (self->plain_button, statement != NULL);
}

static void
changed_cb (UsReviewOffer *self)
{
  set_plain (self, NULL);
}

static void
us_review_offer_dispose (GObject *object)
{
  UsReviewOffer *self = US_REVIEW_OFFER (object);

  if (self->plain_button != NULL)
    set_plain (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), US_TYPE_REVIEW_OFFER);

  G_OBJECT_CLASS (us_review_offer_parent_class)->dispose (object);
}

static void
us_review_offer_class_init (UsReviewOfferClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_review_offer_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/review-offer.ui");
  gtk_widget_class_bind_template_child (widget_class, UsReviewOffer, revealer);
  gtk_widget_class_bind_template_child (widget_class, UsReviewOffer, label);
  gtk_widget_class_bind_template_child (widget_class, UsReviewOffer, plain_button);
  gtk_widget_class_bind_template_callback (widget_class, us_review_offer_close);
}

static void
us_review_offer_init (UsReviewOffer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  us_wrap_buttons (GTK_WIDGET (self));
}

/**
 * us_review_offer_show:
 * @self: an offer
 * @words: what was recognised, translated
 * @pasted: (nullable): the letter, when its last change made this of a text that is kept otherwise
 *
 * Main thread only.
 */
void
us_review_offer_show (UsReviewOffer *self, const char *words, UsStatement *pasted)
{
  g_return_if_fail (US_IS_REVIEW_OFFER (self));
  g_return_if_fail (words != NULL);
  g_return_if_fail (pasted == NULL || US_IS_STATEMENT (pasted));

  set_plain (self, pasted);
  if (pasted != NULL)
    self->changed_id = g_signal_connect_swapped (pasted, "changed", G_CALLBACK (changed_cb), self);

  gtk_label_set_label (self->label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

/**
 * us_review_offer_close:
 * @self: an offer
 *
 * Main thread only.
 */
void
us_review_offer_close (UsReviewOffer *self)
{
  g_return_if_fail (US_IS_REVIEW_OFFER (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

/**
 * us_review_offer_get_shown:
 * @self: an offer
 *
 * Main thread only.
 *
 * Returns: whether it is there, and nobody has closed it
 */
gboolean
us_review_offer_get_shown (UsReviewOffer *self)
{
  g_return_val_if_fail (US_IS_REVIEW_OFFER (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}
