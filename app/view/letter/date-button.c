/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/date-button.h"

#include <glib/gi18n.h>

#include "model/language.h"
#include "publish/numbering.h"
#include "view/accessible.h"
#include "view/letter/calendar-choice.h"
#include "view/letter/letter-field.h"
#include "view/shortcuts.h"

/* A text view that has no width of its own makes room for one figure in each row. */
#define FIELD_WIDTH 220

typedef enum
{
  PROP_STATEMENT = 1,
} UsDateButtonProperty;

struct _UsDateButton
{
  GtkWidget parent_instance;

  UsStatement *statement;
  gulong date_id;
  gulong language_id;
  gulong numbering_id;
  GtkMenuButton *button;
  GtkLabel *label;
  GtkCalendar *calendar; /* (nullable): weak, of the popover that was opened last */
};

G_DEFINE_FINAL_TYPE (UsDateButton, us_date_button, GTK_TYPE_WIDGET)

static GParamSpec *statement_property;

static void
update_label (UsDateButton *self)
{
  g_autofree char *text = NULL;
  const char *date = "";
  gboolean empty;

  if (self->statement != NULL)
    date = us_item_get_string (US_ITEM (self->statement), US_STATEMENT_DATE);
  empty = *date == '\0';
  if (!empty)
    {
      UsItem *settings = US_ITEM (us_statement_get_settings (self->statement));
      g_autofree char *language = us_numbering_get_language (
          us_item_get_choice (settings, US_SETTINGS_NUMBERING),
          us_item_get_string (US_ITEM (self->statement), US_STATEMENT_LANGUAGE));

      text = us_language_format_date (language, date);
    }
  gtk_label_set_label (self->label, empty ? _ ("Date") : text);
  if (empty)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  empty ? _ ("Date of the letter") : text, -1);
}

static void
set_date (UsDateButton *self, const char *date)
{
  us_item_set_string (US_ITEM (self->statement), US_STATEMENT_DATE, date, NULL);
}

static void
chosen_cb (GtkCalendar *calendar, gpointer user_data)
{
  UsDateButton *self = user_data;
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");

  set_date (self, date);
  gtk_menu_button_popdown (self->button);
}

/* A year alone, or no date, is no day to show. */
static void
update_calendar (UsDateButton *self)
{
  const char *date = us_item_get_string (US_ITEM (self->statement), US_STATEMENT_DATE);
  g_autofree char *moment = g_strconcat (date, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (moment, NULL);

  if (day != NULL)
    gtk_calendar_select_day (self->calendar, day);
}

static void
date_changed_cb (UsDateButton *self)
{
  update_label (self);
  if (self->calendar != NULL)
    update_calendar (self);
}

static void
remove_clicked_cb (UsDateButton *self)
{
  set_date (self, "");
  gtk_menu_button_popdown (self->button);
}

static void
today_clicked_cb (UsDateButton *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");

  set_date (self, date);
  gtk_menu_button_popdown (self->button);
}

static GtkWidget *
new_button (UsDateButton *self, const char *label, GCallback clicked_cb)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect_swapped (button, "clicked", clicked_cb, self);
  return button;
}

static GtkWidget *
new_calendar (UsDateButton *self)
{
  GtkWidget *calendar = gtk_calendar_new ();

  g_set_weak_pointer (&self->calendar, GTK_CALENDAR (calendar));
  us_accessible_name_calendar (self->calendar);
  us_calendar_choice_attach (self->calendar, chosen_cb, self);
  update_calendar (self);
  return calendar;
}

/* Elsewhere Enter goes on to the next field; here the date is done. */
static gboolean
field_key_pressed_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                      GdkModifierType state, UsDateButton *self)
{
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_ISO_Enter)
    return FALSE;
  if (us_letter_field_is_composing (
          US_LETTER_FIELD (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)))))
    return FALSE;
  gtk_menu_button_popdown (self->button);
  return TRUE;
}

static GtkWidget *
new_field (UsDateButton *self)
{
  GtkWidget *field = g_object_new (US_TYPE_LETTER_FIELD, "property-name", "date", "label",
                                   _ ("Date"), "placeholder", _ ("Year, or year-month-day"), "item",
                                   self->statement, "width-request", FIELD_WIDTH, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_add_css_class (field, "boxed-field");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (field_key_pressed_cb), self);
  gtk_widget_add_controller (field, keys);
  return field;
}

/* Made anew each time, so that the calendar opens on the date as it is. */
static void
create_popover_cb (GtkMenuButton *button, gpointer user_data)
{
  UsDateButton *self = user_data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  if (self->statement == NULL)
    return;
  gtk_box_append (GTK_BOX (buttons),
                  new_button (self, _ ("_Today"), G_CALLBACK (today_clicked_cb)));
  gtk_box_append (GTK_BOX (buttons),
                  new_button (self, _ ("_No Date"), G_CALLBACK (remove_clicked_cb)));
  gtk_box_append (GTK_BOX (box), new_field (self));
  gtk_box_append (GTK_BOX (box), new_calendar (self));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  us_shortcuts_add_to_popover (GTK_POPOVER (popover), /* live= */ TRUE);
  gtk_menu_button_set_popover (button, popover);
}

static void
us_date_button_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((UsDateButtonProperty) id)
    {
    case PROP_STATEMENT:
      g_value_set_object (value, US_DATE_BUTTON (object)->statement);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
disconnect (UsDateButton *self)
{
  if (self->statement == NULL)
    return;
  g_clear_signal_handler (&self->date_id, self->statement);
  g_clear_signal_handler (&self->language_id, self->statement);
  g_clear_signal_handler (&self->numbering_id, us_statement_get_settings (self->statement));
}

static void
set_statement (UsDateButton *self, UsStatement *statement)
{
  if (self->statement == statement)
    return;
  disconnect (self);
  g_set_object (&self->statement, statement);
  if (statement != NULL)
    {
      self->date_id =
          g_signal_connect_swapped (statement, "notify::date", G_CALLBACK (date_changed_cb), self);
      self->language_id =
          g_signal_connect_swapped (statement, "notify::language", G_CALLBACK (update_label), self);
      self->numbering_id =
          g_signal_connect_swapped (us_statement_get_settings (statement), "notify::numbering",
                                    G_CALLBACK (update_label), self);
    }
  update_label (self);
  g_object_notify_by_pspec (G_OBJECT (self), statement_property);
}

static void
us_date_button_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((UsDateButtonProperty) id)
    {
    case PROP_STATEMENT:
      set_statement (US_DATE_BUTTON (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_date_button_dispose (GObject *object)
{
  UsDateButton *self = US_DATE_BUTTON (object);
  GtkWidget *child;

  disconnect (self);
  g_clear_object (&self->statement);
  g_clear_weak_pointer (&self->calendar);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_DATE_BUTTON);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (us_date_button_parent_class)->dispose (object);
}

static void
us_date_button_class_init (UsDateButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = us_date_button_get_property;
  object_class->set_property = us_date_button_set_property;
  object_class->dispose = us_date_button_dispose;
  statement_property =
      g_param_spec_object ("statement", NULL, NULL, US_TYPE_STATEMENT,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_property (object_class, PROP_STATEMENT, statement_property);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/date-button.ui");
  gtk_widget_class_bind_template_child (widget_class, UsDateButton, button);
  gtk_widget_class_bind_template_child (widget_class, UsDateButton, label);
}

static void
us_date_button_init (UsDateButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, create_popover_cb, self, NULL);
  update_label (self);
}
