/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/letter-field.h"

#include "model/statement.h"
#include "view/body/find-marks.h"
#include "view/letter/letter-field-text.h"
#include "view/letter/letter-paste.h"
#include "view/text/blanks.h"
#include "view/text/placeholder.h"
#include "view/text/text-filter.h"
#include "view/text/text-format.h"
#include "view/text/text-links.h"
#include "view/text/text-runs.h"
#include "view/text/text-tags.h"
#include "view/text/text-undo.h"

typedef enum
{
  PROP_ITEM = 1,
  PROP_PROPERTY_NAME,
  PROP_PLACEHOLDER,
  PROP_LABEL,
  PROP_LINES,
} UsLetterFieldProperty;

struct _UsLetterField
{
  GtkTextView parent_instance;

  UsItem *item;
  guint property; /* of the item; 0 without an item */
  char *property_name;
  char *placeholder;
  gulong notify_id;
  gboolean rendering;
  gboolean pushing;
  gboolean dirty;
  gboolean composing; /* an input method has the keys */
  gboolean lines;     /* several lines, parted by LF */
  int user_actions;
};

G_DEFINE_FINAL_TYPE (UsLetterField, us_letter_field, GTK_TYPE_TEXT_VIEW)

static GParamSpec *properties[PROP_LINES + 1];

static void
render (UsLetterField *self)
{
  self->rendering = TRUE;
  us_letter_field_text_show (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), self->item,
                             self->property, self->lines);
  self->rendering = FALSE;
  self->dirty = FALSE;
}

static void
push (UsLetterField *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (!self->dirty || self->item == NULL)
    return;
  self->dirty = FALSE;
  self->pushing = TRUE;
  self->rendering = TRUE;
  for (int line = 0; line < gtk_text_buffer_get_line_count (buffer); line++)
    us_text_runs_mend (buffer, line);
  self->rendering = FALSE;
  done = us_letter_field_text_store (buffer, self->item, self->property, &error);
  self->pushing = FALSE;
  /* What is wrong with half a date is said when the person has gone. */
  if (!done && gtk_widget_has_focus (GTK_WIDGET (self)) &&
      us_letter_field_text_has_halves (self->item, self->property))
    self->dirty = TRUE;
  else if (!done)
    {
      render (self);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.show-toast", "s", error->message);
    }
}

static void
touch (UsLetterField *self)
{
  if (self->rendering)
    return;
  self->dirty = TRUE;
  if (self->user_actions == 0)
    push (self);
}

static void
changed_cb (GtkTextBuffer *buffer, UsLetterField *self)
{
  touch (self);
}

static void
tag_cb (GtkTextBuffer *buffer, GtkTextTag *tag, GtkTextIter *start, GtkTextIter *end,
        UsLetterField *self)
{
  touch (self);
}

static void
begin_user_action_cb (GtkTextBuffer *buffer, UsLetterField *self)
{
  self->user_actions++;
}

static void
end_user_action_cb (GtkTextBuffer *buffer, UsLetterField *self)
{
  self->user_actions--;
  if (self->user_actions == 0)
    push (self);
}

static void
item_notify_cb (UsItem *item, GParamSpec *pspec, UsLetterField *self)
{
  if (!self->pushing)
    render (self);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, UsLetterField *self)
{
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_ISO_Enter)
    return FALSE;
  if (self->composing || self->lines)
    return FALSE;
  return gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                                 GTK_DIR_TAB_FORWARD);
}

static void
preedit_changed_cb (UsLetterField *self, const char *preedit)
{
  self->composing = *preedit != '\0';
}

static void
focus_changed_cb (UsLetterField *self)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    push (self);
}

static const char *
get_language (UsLetterField *self)
{
  UsStatement *statement = self->item != NULL ? us_item_get_statement (self->item) : NULL;

  return statement == NULL ? "" : us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE);
}

static void
us_letter_field_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  UsLetterField *self = US_LETTER_FIELD (view);

  if (layer != GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    return;
  us_placeholder_snapshot (view, self->placeholder, snapshot);
  us_blanks_snapshot (view, get_language (self), snapshot);
  us_find_marks_snapshot (view, snapshot);
}

static void
us_letter_field_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  UsLetterField *self = US_LETTER_FIELD (object);

  switch ((UsLetterFieldProperty) id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    case PROP_PROPERTY_NAME:
      g_value_set_string (value, self->property_name);
      break;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      break;
    case PROP_LINES:
      g_value_set_boolean (value, self->lines);
      break;
    case PROP_LABEL:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_letter_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  UsLetterField *self = US_LETTER_FIELD (object);

  switch ((UsLetterFieldProperty) id)
    {
    case PROP_ITEM:
      us_letter_field_set_item (self, g_value_get_object (value));
      break;
    case PROP_PROPERTY_NAME:
      self->property_name = g_value_dup_string (value);
      break;
    case PROP_PLACEHOLDER:
      g_free (self->placeholder);
      self->placeholder = g_value_dup_string (value);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      break;
    case PROP_LABEL:
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value), -1);
      break;
    case PROP_LINES:
      self->lines = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_letter_field_constructed (GObject *object)
{
  UsLetterField *self = US_LETTER_FIELD (object);

  G_OBJECT_CLASS (us_letter_field_parent_class)->constructed (object);
  us_text_filter_watch (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)),
                        self->lines ? US_LINE_BREAKS_KEPT : US_LINE_BREAKS_TO_SPACES);
}

static void
us_letter_field_dispose (GObject *object)
{
  us_letter_field_set_item (US_LETTER_FIELD (object), NULL);

  G_OBJECT_CLASS (us_letter_field_parent_class)->dispose (object);
}

static void
us_letter_field_finalize (GObject *object)
{
  UsLetterField *self = US_LETTER_FIELD (object);

  g_free (self->property_name);
  g_free (self->placeholder);

  G_OBJECT_CLASS (us_letter_field_parent_class)->finalize (object);
}

static void
us_letter_field_class_init (UsLetterFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = us_letter_field_get_property;
  object_class->set_property = us_letter_field_set_property;
  object_class->constructed = us_letter_field_constructed;
  object_class->dispose = us_letter_field_dispose;
  object_class->finalize = us_letter_field_finalize;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = us_letter_field_snapshot_layer;
  us_text_undo_install (GTK_WIDGET_CLASS (klass));

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, US_TYPE_ITEM, flags);
  properties[PROP_PROPERTY_NAME] =
      g_param_spec_string ("property-name", NULL, NULL, NULL, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] =
      g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LINES] =
      g_param_spec_boolean ("lines", NULL, NULL, FALSE, flags | G_PARAM_CONSTRUCT_ONLY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
paste_cb (UsLetterField *self)
{
  UsStatement *statement = self->item != NULL ? us_item_get_statement (self->item) : NULL;

  if (statement != NULL &&
      us_letter_paste_into_field (GTK_TEXT_VIEW (self), statement, self->lines))
    g_signal_stop_emission_by_name (self, "paste-clipboard");
}

static void
us_letter_field_init (UsLetterField *self)
{
  g_autoptr (GtkTextTagTable) tags = us_text_tags_new ();
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (tags);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  us_text_undo_add (GTK_TEXT_VIEW (self));
  us_text_format_watch (buffer);
  g_signal_connect_after (buffer, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_after (buffer, "apply-tag", G_CALLBACK (tag_cb), self);
  g_signal_connect_after (buffer, "remove-tag", G_CALLBACK (tag_cb), self);
  g_signal_connect (buffer, "begin-user-action", G_CALLBACK (begin_user_action_cb), self);
  g_signal_connect (buffer, "end-user-action", G_CALLBACK (end_user_action_cb), self);
  gtk_text_view_set_buffer (GTK_TEXT_VIEW (self), buffer);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self), "letter-field");

  g_signal_connect (self, "paste-clipboard", G_CALLBACK (paste_cb), NULL);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_changed_cb), NULL);
  g_signal_connect (self, "preedit-changed", G_CALLBACK (preedit_changed_cb), NULL);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  us_text_links_add (GTK_TEXT_VIEW (self));
}

/**
 * us_letter_field_set_item:
 * @self: a field
 * @item: (nullable): the item whose property is edited
 *
 * Shows another item. Main thread only.
 */
void
us_letter_field_set_item (UsLetterField *self, UsItem *item)
{
  g_return_if_fail (US_IS_LETTER_FIELD (self));
  g_return_if_fail (item == NULL || US_IS_ITEM (item));

  if (item == self->item)
    return;
  if (self->item != NULL)
    g_clear_signal_handler (&self->notify_id, self->item);
  g_set_object (&self->item, item);
  if (item != NULL)
    {
      g_autofree char *signal = g_strconcat ("notify::", self->property_name, NULL);

      self->property = us_item_find_property (item, self->property_name);
      self->notify_id = g_signal_connect (item, signal, G_CALLBACK (item_notify_cb), self);
    }
  render (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

/**
 * us_letter_field_is_rich:
 * @self: a field
 *
 * Tells fields with bold, italic and links from those of plain text. Main thread only.
 *
 * Returns: whether it is rich
 */
gboolean
us_letter_field_is_rich (UsLetterField *self)
{
  g_return_val_if_fail (US_IS_LETTER_FIELD (self), FALSE);

  return us_letter_field_text_is_rich (self->item, self->property);
}

/**
 * us_letter_field_is_composing:
 * @self: a field
 *
 * Tells whether an input method is in the middle of a character, so that keys are its own. Main
 * thread only.
 *
 * Returns: whether it is
 */
gboolean
us_letter_field_is_composing (UsLetterField *self)
{
  g_return_val_if_fail (US_IS_LETTER_FIELD (self), FALSE);

  return self->composing;
}

/**
 * us_letter_field_get_item:
 * @self: a field
 *
 * Gets whose property is edited. Main thread only.
 *
 * Returns: (transfer none) (nullable): an item
 */
UsItem *
us_letter_field_get_item (UsLetterField *self)
{
  g_return_val_if_fail (US_IS_LETTER_FIELD (self), NULL);

  return self->item;
}
