/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/review/review-offer.h"

struct _UsReviewOffer
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (UsReviewOffer, us_review_offer, GTK_TYPE_WIDGET)

static void
us_review_offer_dispose (GObject *object)
{
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
  gtk_widget_class_bind_template_callback (widget_class, us_review_offer_close);
}

static void
us_review_offer_init (UsReviewOffer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * us_review_offer_show:
 * @self: an offer
 * @words: what was recognised, translated
 *
 * Main thread only.
 */
void
us_review_offer_show (UsReviewOffer *self, const char *words)
{
  g_return_if_fail (US_IS_REVIEW_OFFER (self));
  g_return_if_fail (words != NULL);

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
