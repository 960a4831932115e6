/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/document/conflict-bar.h"

#include "view/document/document-state.h"
#include "view/wrap.h"

#include <glib/gi18n.h>

typedef enum
{
  PROP_OUTSIDE = 1,
} UsConflictBarProperty;

struct _UsConflictBar
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkLabel *label;
  GtkButton *keep_button;
  GtkButton *take_button;
  GtkButton *copy_button;
  int outside;
};

G_DEFINE_FINAL_TYPE (UsConflictBar, us_conflict_bar, GTK_TYPE_WIDGET)

static GParamSpec *properties[PROP_OUTSIDE + 1];

static const char *
get_words (int outside)
{
  switch ((UsDocumentOutside) outside)
    {
    case US_DOCUMENT_GONE:
      return _ ("The file of this letter was moved or deleted.");
    case US_DOCUMENT_BLOCKED:
      return _ ("The file of this letter is gone, and something else is in its place.");
    case US_DOCUMENT_AS_KNOWN:
    case US_DOCUMENT_CHANGED:
    default:
      return _ ("Somebody else has changed the file of this letter.");
    }
}

/* Only what can be done is offered. */
static void
set_outside (UsConflictBar *self, int outside)
{
  const gboolean is_gone = outside == US_DOCUMENT_GONE;

  if (outside == self->outside)
    return;
  self->outside = outside;
  gtk_revealer_set_reveal_child (self->revealer, outside != US_DOCUMENT_AS_KNOWN);
  if (outside != US_DOCUMENT_AS_KNOWN)
    {
      gtk_label_set_label (self->label, get_words (outside));
      gtk_button_set_label (self->keep_button, is_gone ? _ ("_Save Again") : _ ("_Keep Mine"));
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->keep_button),
                                   is_gone ? _ ("Write the file again")
                                           : _ ("Save yours, and keep theirs beside it"));
      gtk_widget_set_visible (GTK_WIDGET (self->keep_button), outside != US_DOCUMENT_BLOCKED);
      gtk_widget_set_visible (GTK_WIDGET (self->take_button), outside == US_DOCUMENT_CHANGED);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OUTSIDE]);
}

static void
us_conflict_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((UsConflictBarProperty) id)
    {
    case PROP_OUTSIDE:
      g_value_set_int (value, US_CONFLICT_BAR (object)->outside);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_conflict_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((UsConflictBarProperty) id)
    {
    case PROP_OUTSIDE:
      set_outside (US_CONFLICT_BAR (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_conflict_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), US_TYPE_CONFLICT_BAR);

  G_OBJECT_CLASS (us_conflict_bar_parent_class)->dispose (object);
}

static void
us_conflict_bar_class_init (UsConflictBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = us_conflict_bar_get_property;
  object_class->set_property = us_conflict_bar_set_property;
  object_class->dispose = us_conflict_bar_dispose;

  properties[PROP_OUTSIDE] = g_param_spec_int (
      "outside", NULL, NULL, US_DOCUMENT_AS_KNOWN, US_DOCUMENT_BLOCKED, US_DOCUMENT_AS_KNOWN,
      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/conflict-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, UsConflictBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, UsConflictBar, label);
  gtk_widget_class_bind_template_child (widget_class, UsConflictBar, keep_button);
  gtk_widget_class_bind_template_child (widget_class, UsConflictBar, take_button);
  gtk_widget_class_bind_template_child (widget_class, UsConflictBar, copy_button);
}

static void
us_conflict_bar_init (UsConflictBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  us_wrap_buttons (GTK_WIDGET (self));
}
