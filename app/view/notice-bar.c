/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/notice-bar.h"

#include "view/document/document-state.h"

#include <glib/gi18n.h>

typedef enum
{
  PROP_NOTICE = 1,
} UsNoticeBarProperty;

struct _UsNoticeBar
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkLabel *label;
  int notice;
};

G_DEFINE_FINAL_TYPE (UsNoticeBar, us_notice_bar, GTK_TYPE_WIDGET)

static GParamSpec *properties[PROP_NOTICE + 1];

static const char *const sentences[] = {
  [US_READER_FINE] = "",
  [US_READER_EDITED] = N_ ("This file was changed by another program, or damaged. Look through the "
                           "letter before you send it."),
  [US_READER_NEWER_MINOR] = N_ ("This file was written by a later version. What this version does "
                                "not know is kept, but not shown."),
  [US_DOCUMENT_NOT_KEPT] =
      N_ ("Recovery data cannot be written, so that a crash would cost what is "
          "not saved. Is the disk full? Save the letter often."),
};

static void
us_notice_bar_close (UsNoticeBar *self)
{
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

static void
set_notice (UsNoticeBar *self, int notice)
{
  if (notice == self->notice)
    return;
  self->notice = notice;
  gtk_revealer_set_reveal_child (self->revealer, notice != US_READER_FINE);
  if (notice != US_READER_FINE)
    gtk_label_set_label (self->label, _ (sentences[notice]));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTICE]);
}

static void
us_notice_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((UsNoticeBarProperty) id)
    {
    case PROP_NOTICE:
      g_value_set_int (value, US_NOTICE_BAR (object)->notice);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_notice_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((UsNoticeBarProperty) id)
    {
    case PROP_NOTICE:
      set_notice (US_NOTICE_BAR (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_notice_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), US_TYPE_NOTICE_BAR);

  G_OBJECT_CLASS (us_notice_bar_parent_class)->dispose (object);
}

static void
us_notice_bar_class_init (UsNoticeBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = us_notice_bar_get_property;
  object_class->set_property = us_notice_bar_set_property;
  object_class->dispose = us_notice_bar_dispose;

  properties[PROP_NOTICE] =
      g_param_spec_int ("notice", NULL, NULL, US_READER_FINE, US_DOCUMENT_NOT_KEPT, US_READER_FINE,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/notice-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, UsNoticeBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, UsNoticeBar, label);
  gtk_widget_class_bind_template_callback (widget_class, us_notice_bar_close);
}

static void
us_notice_bar_init (UsNoticeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
