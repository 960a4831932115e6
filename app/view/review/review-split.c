/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/review/review-split.h"

#include "view/doubts.h"
#include "view/letter/doubt-marks.h"
#include "view/review/review-bar.h"
#include "view/review/review-link.h"
#include "view/review/review-offer.h"
#include "view/review/review-sides.h"

#include <glib/gi18n.h>

typedef enum
{
  PROP_CHILD = 1,
  PROP_DOCUMENT,
  PROP_AVAILABLE,
} UsReviewSplitProperty;

struct _UsReviewSplit
{
  GtkWidget parent_instance;

  UsReviewOffer *offer;
  AdwBin *bar_bin;
  UsReviewSides *sides;
  AdwBin *child_bin;

  UsDocument *document;
  UsReview *review;
  UsReviewLink *link;
  UsReviewSource *source; /* (nullable): owned by the sides */
  gboolean available;
  gboolean withdrawn; /* the offer, with an undo of what was recognised */
  gboolean pasted;    /* one undo of it leaves the text */
};

G_DEFINE_FINAL_TYPE (UsReviewSplit, us_review_split, GTK_TYPE_WIDGET)

static GParamSpec *properties[PROP_AVAILABLE + 1];

static void
folded_cb (UsReviewSplit *self)
{
  GtkWidget *bar = adw_bin_get_child (self->bar_bin);
  gboolean folded;

  g_object_get (self->sides, "folded", &folded, NULL);
  if (bar != NULL)
    g_object_set (bar, "folded", folded, NULL);
}

/* The focus is never on a side that nobody sees. */
static void
side_cb (UsReviewSplit *self)
{
  gboolean letter, folded;

  g_object_get (self->sides, "letter-shown", &letter, "folded", &folded, NULL);
  if (!folded)
    return;
  if (letter)
    gtk_widget_child_focus (GTK_WIDGET (self->child_bin), GTK_DIR_TAB_FORWARD);
  else if (self->source != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->source));
}

static void
close_review (UsReviewSplit *self)
{
  g_clear_pointer (&self->link, us_review_link_free);
  self->source = NULL;
  g_object_set (self->sides, "source", NULL, "letter-shown", TRUE, NULL);
  adw_bin_set_child (self->bar_bin, NULL);
}

static void
open_review (UsReviewSplit *self)
{
  GtkWidget *bar;

  self->withdrawn = FALSE;
  us_review_offer_close (self->offer);
  self->source = g_object_new (US_TYPE_REVIEW_SOURCE, "review", self->review, NULL);
  bar = g_object_new (US_TYPE_REVIEW_BAR, "source", self->source, NULL);
  gtk_widget_insert_action_group (bar, "review", us_review_source_get_actions (self->source));
  g_object_set (self->sides, "source", self->source, "letter-shown", FALSE, NULL);
  adw_bin_set_child (self->bar_bin, bar);
  g_object_bind_property (self->sides, "letter-shown", bar, "letter",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  self->link = us_review_link_new (self->source, gtk_widget_get_root (GTK_WIDGET (self)),
                                   us_document_get_statement (self->document));
  folded_cb (self);
  if (!us_review_source_go_unsure (self->source, FALSE))
    us_review_source_focus (self->source, 0);
}

static void
set_available (UsReviewSplit *self, gboolean available)
{
  if (available == self->available)
    return;
  self->available = available;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AVAILABLE]);
}

/* "Recognised 7 paragraphs and 5 demands. 2 parts are unsure." */
static char *
describe (UsStatement *statement)
{
  g_autofree char *summary = us_report_summarise (statement);
  const guint n_doubts = us_doubts_count (statement);
  g_autofree char *doubts = NULL;

  if (n_doubts == 0)
    return g_steal_pointer (&summary);
  doubts = g_strdup_printf (/* translators: after "Recognised 7 paragraphs." */
                            ngettext ("%u part is unsure: F8 goes to it.",
                                      "%u parts are unsure: F8 goes to them.", n_doubts),
                            n_doubts);
  return g_strdup_printf ("%s %s", summary, doubts);
}

static void
show_offer (UsReviewSplit *self)
{
  UsStatement *statement = us_document_get_statement (self->document);
  g_autofree char *words = describe (statement);

  self->withdrawn = FALSE;
  us_review_offer_show (self->offer, words, self->pasted ? statement : NULL);
}

/* The letter marks what is unsure of it now; where the import is undone there is nothing to look
 * through. */
static void
changed_cb (UsReviewSplit *self)
{
  g_autoptr (UsReport) report = us_review_make_report (self->review);

  set_available (self, report != NULL);
  if (report != NULL)
    us_doubt_marks_set (us_document_get_statement (self->document), report,
                        GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  else if (self->source != NULL)
    us_review_split_set_open (self, FALSE);
  if (report != NULL && self->withdrawn)
    show_offer (self);
  else if (report == NULL && us_review_offer_get_shown (self->offer))
    {
      us_review_offer_close (self->offer);
      self->withdrawn = TRUE;
    }
}

static void
failed_cb (UsReviewSplit *self, const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-toast", "s", message);
}

static void
set_review (UsReviewSplit *self, UsReview *review)
{
  if (review == self->review)
    return;
  close_review (self);
  if (self->review != NULL)
    g_signal_handlers_disconnect_by_data (self->review, self);
  g_set_object (&self->review, review);
  if (review != NULL)
    {
      g_signal_connect_object (review, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (review, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
    }
  set_available (self, review != NULL && us_review_get_reading (review) != NULL);
}

static void
set_document (UsReviewSplit *self, UsDocument *document)
{
  if (document == self->document)
    return;
  self->withdrawn = FALSE;
  us_review_offer_close (self->offer);
  set_review (self, NULL);
  g_set_object (&self->document, document);
  if (document != NULL)
    set_review (self, us_review_get (document));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

static void
us_review_split_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  UsReviewSplit *self = US_REVIEW_SPLIT (object);

  switch ((UsReviewSplitProperty) id)
    {
    case PROP_CHILD:
      g_value_set_object (value, adw_bin_get_child (self->child_bin));
      break;
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_AVAILABLE:
      g_value_set_boolean (value, self->available);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_review_split_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  UsReviewSplit *self = US_REVIEW_SPLIT (object);

  switch ((UsReviewSplitProperty) id)
    {
    case PROP_CHILD:
      adw_bin_set_child (self->child_bin, g_value_get_object (value));
      break;
    case PROP_DOCUMENT:
      set_document (self, g_value_get_object (value));
      break;
    case PROP_AVAILABLE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_review_split_dispose (GObject *object)
{
  UsReviewSplit *self = US_REVIEW_SPLIT (object);
  GtkWidget *child;

  if (self->sides != NULL)
    set_document (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_REVIEW_SPLIT);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (us_review_split_parent_class)->dispose (object);
}

static void
us_review_split_class_init (UsReviewSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = us_review_split_get_property;
  object_class->set_property = us_review_split_set_property;
  object_class->dispose = us_review_split_dispose;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, US_TYPE_DOCUMENT, flags);
  properties[PROP_AVAILABLE] =
      g_param_spec_boolean ("available", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/review-split.ui");
  gtk_widget_class_bind_template_child (widget_class, UsReviewSplit, offer);
  gtk_widget_class_bind_template_child (widget_class, UsReviewSplit, bar_bin);
  gtk_widget_class_bind_template_child (widget_class, UsReviewSplit, sides);
  gtk_widget_class_bind_template_child (widget_class, UsReviewSplit, child_bin);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, side_cb);
}

static void
us_review_split_init (UsReviewSplit *self)
{
  g_type_ensure (US_TYPE_REVIEW_OFFER);
  g_type_ensure (US_TYPE_REVIEW_SIDES);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * us_review_split_offer:
 * @self: a split, with a document that was just recognised
 * @pasted: whether that was the last change, and the text is kept without it
 *
 * Says what was recognised, and offers to look through it. Main thread only.
 *
 * Returns: %FALSE when the document knows no lines that it came from
 */
gboolean
us_review_split_offer (UsReviewSplit *self, gboolean pasted)
{
  g_return_val_if_fail (US_IS_REVIEW_SPLIT (self), FALSE);

  if (self->document == NULL)
    return FALSE;
  set_review (self, us_review_get (self->document));
  if (self->review == NULL)
    return FALSE;
  self->withdrawn = FALSE;
  changed_cb (self);
  self->pasted = pasted;
  show_offer (self);
  return TRUE;
}

/**
 * us_review_split_set_open:
 * @self: a split
 * @open: whether to show the lines
 *
 * Main thread only.
 */
void
us_review_split_set_open (UsReviewSplit *self, gboolean open)
{
  g_return_if_fail (US_IS_REVIEW_SPLIT (self));

  if (open == us_review_split_get_open (self) || (open && !self->available))
    return;
  if (open)
    open_review (self);
  else
    {
      const gboolean went = us_review_link_go (self->link);

      close_review (self);
      if (!went)
        gtk_widget_child_focus (GTK_WIDGET (self->child_bin), GTK_DIR_TAB_FORWARD);
    }
}

/**
 * us_review_split_get_open:
 * @self: a split
 *
 * Main thread only.
 *
 * Returns: whether the lines are shown
 */
gboolean
us_review_split_get_open (UsReviewSplit *self)
{
  g_return_val_if_fail (US_IS_REVIEW_SPLIT (self), FALSE);

  return self->source != NULL;
}

/**
 * us_review_split_go_unsure:
 * @self: a split
 * @backward: whether to go to the one before
 *
 * Goes to the next line that somebody should look at. Main thread only.
 *
 * Returns: %FALSE when there is none, or no lines are shown
 */
gboolean
us_review_split_go_unsure (UsReviewSplit *self, gboolean backward)
{
  g_return_val_if_fail (US_IS_REVIEW_SPLIT (self), FALSE);

  if (self->source == NULL)
    return FALSE;
  g_object_set (self->sides, "letter-shown", FALSE, NULL);
  return us_review_source_go_unsure (self->source, backward);
}

/**
 * us_review_split_collect_areas:
 * @self: a split
 * @areas: (element-type GtkWidget): gets the parts of the window that are its own
 *
 * Main thread only.
 */
void
us_review_split_collect_areas (UsReviewSplit *self, GPtrArray *areas)
{
  g_return_if_fail (US_IS_REVIEW_SPLIT (self));
  g_return_if_fail (areas != NULL);

  g_ptr_array_add (areas, self->offer);
  if (self->source == NULL)
    return;
  g_ptr_array_add (areas, self->bar_bin);
  g_ptr_array_add (areas, self->source);
}
