/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/suggest-field.h"

#include "publish/courtesy.h"
#include "view/accessible.h"
#include "view/letter/letter-field.h"

#include <glib/gi18n.h>

#define MENU_CHARACTERS 32

typedef enum
{
  PROP_STATEMENT = 1,
  PROP_PROPERTY_NAME,
  PROP_PLACEHOLDER,
  PROP_LABEL,
} UsSuggestFieldProperty;

struct _UsSuggestField
{
  GtkWidget parent_instance;

  UsStatement *statement;
  gulong changed_id;
  char *property_name;
  char *placeholder; /* what to say where nothing is usual */
  char *label;
  char **suggestions; /* the best one first */

  UsLetterField *field;
  GtkMenuButton *button;
};

G_DEFINE_FINAL_TYPE (UsSuggestField, us_suggest_field, GTK_TYPE_WIDGET)

static GParamSpec *properties[PROP_LABEL + 1];

static gboolean
is_salutation (UsSuggestField *self)
{
  return g_strcmp0 (self->property_name, "salutation") == 0;
}

static char **
list_suggestions (UsSuggestField *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *salutation = NULL;

  if (self->statement != NULL && !is_salutation (self))
    return us_courtesy_list_valedictions (
        us_item_get_string (US_ITEM (self->statement), US_STATEMENT_LANGUAGE));
  if (self->statement != NULL)
    salutation = us_courtesy_suggest_salutation (self->statement);
  if (salutation != NULL && *salutation != '\0')
    g_strv_builder_add (builder, salutation);
  return g_strv_builder_end (builder);
}

/* A salutation of several offices is longer than a narrow window is wide. */
static void
wrap_labels (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    g_object_set (widget, "wrap", TRUE, "max-width-chars", MENU_CHARACTERS, "xalign", 0.0f, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    wrap_labels (child);
}

static void
update (UsSuggestField *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_clear_pointer (&self->suggestions, g_strfreev);
  self->suggestions = list_suggestions (self);
  for (gsize i = 0; self->suggestions[i] != NULL; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (self->suggestions[i], NULL);

      g_menu_item_set_action_and_target (item, "suggest.use", "s", self->suggestions[i]);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->button, G_MENU_MODEL (menu));
  wrap_labels (GTK_WIDGET (gtk_menu_button_get_popover (self->button)));
  gtk_widget_set_visible (GTK_WIDGET (self->button), self->suggestions[0] != NULL);
  g_object_set (self->field, "placeholder",
                self->suggestions[0] != NULL ? self->suggestions[0] : self->placeholder, NULL);
}

/* Only who is addressed and the language matter, not what is typed. */
static void
changed_cb (UsStatement *statement, UsChange *change, UsSuggestField *self)
{
  UsItemList *addressees = us_statement_get_addressees (statement);

  if (change->kind != US_CHANGE_SET
          ? change->list == addressees
          : us_item_get_list (change->item) == addressees ||
                (change->item == US_ITEM (statement) && change->property == US_STATEMENT_LANGUAGE))
    update (self);
}

static guint
get_property_id (UsSuggestField *self)
{
  return us_item_find_property (US_ITEM (self->statement), self->property_name);
}

static void
use (UsSuggestField *self, const char *suggestion)
{
  g_autoptr (GError) error = NULL;

  if (!us_item_set_string (US_ITEM (self->statement), get_property_id (self), suggestion, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-toast", "s", error->message);
}

static void
use_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UsSuggestField *self = US_SUGGEST_FIELD (widget);

  if (self->statement != NULL)
    use (self, g_variant_get_string (parameter, NULL));
  gtk_widget_grab_focus (GTK_WIDGET (self->field));
}

/* Enter takes what an empty field proposes; then the field goes on to the next. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, UsSuggestField *self)
{
  if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && self->statement != NULL &&
      gtk_widget_has_focus (GTK_WIDGET (self->field)) &&
      !us_letter_field_is_composing (self->field) && self->suggestions[0] != NULL &&
      *us_item_get_string (US_ITEM (self->statement), get_property_id (self)) == '\0')
    use (self, self->suggestions[0]);
  /* As in every field with a list. */
  if ((keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down) && (state & GDK_ALT_MASK) != 0 &&
      gtk_widget_get_visible (GTK_WIDGET (self->button)))
    {
      gtk_menu_button_popup (self->button);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
us_suggest_field_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  UsSuggestField *self = US_SUGGEST_FIELD (object);

  switch ((UsSuggestFieldProperty) id)
    {
    case PROP_STATEMENT:
      g_value_set_object (value, self->statement);
      break;
    case PROP_PROPERTY_NAME:
      g_value_set_string (value, self->property_name);
      break;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_suggest_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  UsSuggestField *self = US_SUGGEST_FIELD (object);

  switch ((UsSuggestFieldProperty) id)
    {
    case PROP_STATEMENT:
      us_suggest_field_set_statement (self, g_value_get_object (value));
      break;
    case PROP_PROPERTY_NAME:
      self->property_name = g_value_dup_string (value);
      break;
    case PROP_PLACEHOLDER:
      self->placeholder = g_value_dup_string (value);
      break;
    case PROP_LABEL:
      self->label = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_suggest_field_constructed (GObject *object)
{
  UsSuggestField *self = US_SUGGEST_FIELD (object);

  G_OBJECT_CLASS (us_suggest_field_parent_class)->constructed (object);
  self->field = g_object_new (US_TYPE_LETTER_FIELD, "property-name", self->property_name, "label",
                              self->label, "hexpand", TRUE, NULL);
  gtk_widget_insert_after (GTK_WIDGET (self->field), GTK_WIDGET (self), NULL);
  us_accessible_name (GTK_WIDGET (self->button), is_salutation (self)
                                                     ? _ ("Suggested Salutation")
                                                     : _ ("Suggested Valedictions"));
  update (self);
}

static void
us_suggest_field_dispose (GObject *object)
{
  UsSuggestField *self = US_SUGGEST_FIELD (object);
  GtkWidget *child;

  if (self->statement != NULL)
    g_clear_signal_handler (&self->changed_id, self->statement);
  g_clear_object (&self->statement);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_SUGGEST_FIELD);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (us_suggest_field_parent_class)->dispose (object);
}

static void
us_suggest_field_finalize (GObject *object)
{
  UsSuggestField *self = US_SUGGEST_FIELD (object);

  g_free (self->property_name);
  g_free (self->placeholder);
  g_free (self->label);
  g_strfreev (self->suggestions);

  G_OBJECT_CLASS (us_suggest_field_parent_class)->finalize (object);
}

static void
us_suggest_field_class_init (UsSuggestFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags once = flags | G_PARAM_CONSTRUCT_ONLY;

  object_class->get_property = us_suggest_field_get_property;
  object_class->set_property = us_suggest_field_set_property;
  object_class->constructed = us_suggest_field_constructed;
  object_class->dispose = us_suggest_field_dispose;
  object_class->finalize = us_suggest_field_finalize;

  properties[PROP_STATEMENT] =
      g_param_spec_object ("statement", NULL, NULL, US_TYPE_STATEMENT, flags);
  properties[PROP_PROPERTY_NAME] = g_param_spec_string ("property-name", NULL, NULL, NULL, once);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, once);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, once);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "suggest.use", "s", use_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/suggest-field.ui");
  gtk_widget_class_bind_template_child (widget_class, UsSuggestField, button);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
us_suggest_field_init (UsSuggestField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * us_suggest_field_set_statement:
 * @self: a field
 * @statement: (nullable): a letter
 *
 * Shows another letter. Main thread only.
 */
void
us_suggest_field_set_statement (UsSuggestField *self, UsStatement *statement)
{
  g_return_if_fail (US_IS_SUGGEST_FIELD (self));
  g_return_if_fail (statement == NULL || US_IS_STATEMENT (statement));

  if (self->statement == statement)
    return;
  if (self->statement != NULL)
    g_clear_signal_handler (&self->changed_id, self->statement);
  g_set_object (&self->statement, statement);
  if (statement != NULL)
    self->changed_id = g_signal_connect (statement, "changed", G_CALLBACK (changed_cb), self);
  us_letter_field_set_item (self->field, statement != NULL ? US_ITEM (statement) : NULL);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATEMENT]);
}

/**
 * us_suggest_field_get_suggestion:
 * @self: a field
 *
 * Main thread only.
 *
 * Returns: (transfer none) (nullable): what Enter takes while the field is empty
 */
const char *
us_suggest_field_get_suggestion (UsSuggestField *self)
{
  g_return_val_if_fail (US_IS_SUGGEST_FIELD (self), NULL);

  return self->suggestions[0];
}
