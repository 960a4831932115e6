/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter-page.h"

typedef enum
{
  PROP_STATEMENT = 1,
  PROP_HISTORY,
} UsLetterPageProperty;

struct _UsLetterPage
{
  GtkWidget parent_instance;

  UsStatement *statement;
  UsHistory *history;
};

G_DEFINE_FINAL_TYPE (UsLetterPage, us_letter_page, GTK_TYPE_WIDGET)

static GParamSpec *properties[PROP_HISTORY + 1];

static void
us_letter_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  UsLetterPage *self = US_LETTER_PAGE (object);

  switch ((UsLetterPageProperty) id)
    {
    case PROP_STATEMENT:
      g_value_set_object (value, self->statement);
      break;
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_letter_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  UsLetterPage *self = US_LETTER_PAGE (object);

  switch ((UsLetterPageProperty) id)
    {
    case PROP_STATEMENT:
      if (g_set_object (&self->statement, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_HISTORY:
      if (g_set_object (&self->history, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_letter_page_dispose (GObject *object)
{
  UsLetterPage *self = US_LETTER_PAGE (object);

  g_clear_object (&self->statement);
  g_clear_object (&self->history);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_LETTER_PAGE);

  G_OBJECT_CLASS (us_letter_page_parent_class)->dispose (object);
}

static void
us_letter_page_class_init (UsLetterPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = us_letter_page_get_property;
  object_class->set_property = us_letter_page_set_property;
  object_class->dispose = us_letter_page_dispose;

  properties[PROP_STATEMENT] =
      g_param_spec_object ("statement", NULL, NULL, US_TYPE_STATEMENT, flags);
  properties[PROP_HISTORY] = g_param_spec_object ("history", NULL, NULL, US_TYPE_HISTORY, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/letter-page.ui");
}

static void
us_letter_page_init (UsLetterPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
