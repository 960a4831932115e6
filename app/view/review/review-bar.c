/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/review/review-bar.h"

#include "view/accessible.h"
#include "view/review/review-lines.h"
#include "view/review/review-notices.h"

#include <glib/gi18n.h>

#define LINE "us-review-line"

typedef enum
{
  PROP_SOURCE = 1,
  PROP_FOLDED,
  PROP_LETTER,
} UsReviewBarProperty;

struct _UsReviewBar
{
  GtkWidget parent_instance;

  GtkWidget *side_box;
  GtkToggleButton *source_button;
  GtkWidget *unsure_button;
  GtkLabel *unsure_label;
  GtkSpinner *spinner;
  GtkWidget *notices_button;
  GtkPopover *notices_popover;
  GtkListBox *notices_list;
  GtkLabel *notices_label;

  UsReviewSource *source;
  UsReview *review;
};

G_DEFINE_FINAL_TYPE (UsReviewBar, us_review_bar, GTK_TYPE_WIDGET)

static GParamSpec *properties[PROP_LETTER + 1];

static void
update_unsure (UsReviewBar *self)
{
  const guint n_unsure = us_review_lines_count_unsure (
      self->review != NULL ? us_review_get_reading (self->review) : NULL);
  g_autofree char *words = NULL;
  g_autofree char *count = NULL;

  /* translators: lines of which it is unsure what they are; a button */
  words = g_strdup_printf (ngettext ("%u Unsure", "%u Unsure", n_unsure), n_unsure);
  count = g_strdup_printf ("%u", n_unsure);
  gtk_label_set_label (self->unsure_label, gtk_widget_get_visible (self->side_box) ? count : words);
  us_accessible_name (self->unsure_button, words);
  gtk_widget_set_visible (self->unsure_button, n_unsure > 0);
}

static void
add_notice (UsReviewBar *self, const UsDoubt *notice)
{
  GtkWidget *label = gtk_label_new (notice->reason);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 28);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), notice->line > 0);
  us_accessible_name (row, notice->reason);
  g_object_set_data (G_OBJECT (row), LINE, GUINT_TO_POINTER (notice->line));
  gtk_list_box_append (self->notices_list, row);
}

static void
update_notices (UsReviewBar *self)
{
  UsReading *reading = self->review != NULL ? us_review_get_reading (self->review) : NULL;
  g_autoptr (UsReport) report = reading != NULL ? us_review_make_report (self->review) : NULL;
  g_autoptr (GPtrArray) notices = NULL;
  g_autofree char *count = NULL;
  g_autofree char *spoken = NULL;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->notices_list, 0)) != NULL)
    gtk_list_box_remove (self->notices_list, GTK_WIDGET (row));
  if (report == NULL)
    return;
  notices = us_review_notices_collect (report, reading);
  for (guint i = 0; i < notices->len; i++)
    add_notice (self, notices->pdata[i]);
  count = g_strdup_printf ("%u", notices->len);
  spoken = g_strdup_printf (ngettext ("%u Notice", "%u Notices", notices->len), notices->len);
  gtk_label_set_label (self->notices_label, count);
  us_accessible_name (self->notices_button, spoken);
  gtk_widget_set_visible (self->notices_button, notices->len > 0);
}

static void
update (UsReviewBar *self)
{
  update_unsure (self);
  update_notices (self);
}

static void
update_busy (UsReviewBar *self)
{
  const gboolean busy = self->review != NULL && us_review_get_busy (self->review);

  gtk_spinner_set_spinning (self->spinner, busy);
}

static void
set_review (UsReviewBar *self)
{
  if (self->review != NULL)
    g_signal_handlers_disconnect_by_data (self->review, self);
  g_clear_object (&self->review);
  if (self->source != NULL)
    g_object_get (self->source, "review", &self->review, NULL);
  if (self->review != NULL)
    {
      g_signal_connect_object (self->review, "changed", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->review, "notify::busy", G_CALLBACK (update_busy), self,
                               G_CONNECT_SWAPPED);
    }
  update (self);
  update_busy (self);
}

static void
set_source (UsReviewBar *self, UsReviewSource *source)
{
  if (self->source != NULL)
    g_signal_handlers_disconnect_by_data (self->source, self);
  if (!g_set_object (&self->source, source))
    return;
  if (source != NULL)
    {
      g_signal_connect_object (source, "notify::review", G_CALLBACK (set_review), self,
                               G_CONNECT_SWAPPED);
    }
  set_review (self);
}

static void
notice_activated_cb (UsReviewBar *self, GtkListBoxRow *row)
{
  const guint line = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), LINE));
  UsReading *reading = self->review != NULL ? us_review_get_reading (self->review) : NULL;
  guint index;

  gtk_popover_popdown (self->notices_popover);
  if (reading == NULL || !us_reading_find_line (reading, line, &index))
    return;
  gtk_toggle_button_set_active (self->source_button, TRUE);
  us_review_source_focus (self->source, index);
}

static void
letter_cb (UsReviewBar *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LETTER]);
}

static void
us_review_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  UsReviewBar *self = US_REVIEW_BAR (object);

  switch ((UsReviewBarProperty) id)
    {
    case PROP_SOURCE:
      g_value_set_object (value, self->source);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, gtk_widget_get_visible (self->side_box));
      break;
    case PROP_LETTER:
      g_value_set_boolean (value, !gtk_toggle_button_get_active (self->source_button));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_review_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  UsReviewBar *self = US_REVIEW_BAR (object);
  GtkToggleButton *letter_button;

  switch ((UsReviewBarProperty) id)
    {
    case PROP_SOURCE:
      set_source (self, g_value_get_object (value));
      break;
    case PROP_FOLDED:
      gtk_widget_set_visible (self->side_box, g_value_get_boolean (value));
      update_unsure (self);
      break;
    case PROP_LETTER:
      letter_button =
          GTK_TOGGLE_BUTTON (gtk_widget_get_next_sibling (GTK_WIDGET (self->source_button)));
      gtk_toggle_button_set_active (
          g_value_get_boolean (value) ? letter_button : self->source_button, TRUE);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_review_bar_dispose (GObject *object)
{
  UsReviewBar *self = US_REVIEW_BAR (object);
  GtkWidget *child;

  if (self->review != NULL)
    g_signal_handlers_disconnect_by_data (self->review, self);
  g_clear_object (&self->review);
  if (self->source != NULL)
    g_signal_handlers_disconnect_by_data (self->source, self);
  g_clear_object (&self->source);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_REVIEW_BAR);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (us_review_bar_parent_class)->dispose (object);
}

static void
us_review_bar_class_init (UsReviewBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = us_review_bar_get_property;
  object_class->set_property = us_review_bar_set_property;
  object_class->dispose = us_review_bar_dispose;

  properties[PROP_SOURCE] =
      g_param_spec_object ("source", NULL, NULL, US_TYPE_REVIEW_SOURCE, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  properties[PROP_LETTER] = g_param_spec_boolean ("letter", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "reviewbar");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/review-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, UsReviewBar, side_box);
  gtk_widget_class_bind_template_child (widget_class, UsReviewBar, source_button);
  gtk_widget_class_bind_template_callback (widget_class, letter_cb);
  gtk_widget_class_bind_template_child (widget_class, UsReviewBar, unsure_button);
  gtk_widget_class_bind_template_child (widget_class, UsReviewBar, unsure_label);
  gtk_widget_class_bind_template_child (widget_class, UsReviewBar, spinner);
  gtk_widget_class_bind_template_child (widget_class, UsReviewBar, notices_button);
  gtk_widget_class_bind_template_child (widget_class, UsReviewBar, notices_popover);
  gtk_widget_class_bind_template_child (widget_class, UsReviewBar, notices_list);
  gtk_widget_class_bind_template_child (widget_class, UsReviewBar, notices_label);
  gtk_widget_class_bind_template_callback (widget_class, notice_activated_cb);
}

static void
us_review_bar_init (UsReviewBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_unsure (self);
}
